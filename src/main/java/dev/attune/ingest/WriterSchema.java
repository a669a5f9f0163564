package dev.attune.ingest;

import org.apache.avro.Schema;

/** What is known about the schema a record was written with. */
sealed interface WriterSchema {
    /**
     * Records of it can be read.
     *
     * @param sameLayout its bytes are those of the reader schema, field for field
     */
    record Usable(Schema schema, boolean sameLayout) implements WriterSchema {}

    /** Records of it are dead letters, all for the same reason. */
    record Unusable(Rejection rejection) implements WriterSchema {}
}
