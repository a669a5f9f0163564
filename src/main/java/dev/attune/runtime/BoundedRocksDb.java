package dev.attune.runtime;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.apache.kafka.streams.state.internals.BlockBasedTableConfigWithAccessibleCache;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * Bounds the native memory of all stores of the process together. By default each store has a cache and write buffers
 * of its own, so that memory grows with the number of partitions an instance happens to have.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {
    // Of which write buffers take at most the second; blocks, index and filters share the rest.
    private static final long TOTAL_BYTES = 128L << 20;
    private static final long WRITE_BUFFER_BYTES = 48L << 20;
    private static final long ONE_WRITE_BUFFER_BYTES = 8L << 20;
    private static final int WRITE_BUFFERS = 3;

    static {
        RocksDB.loadLibrary();
    }

    // The one shared static state: Kafka Streams makes a setter for each store and gives it nothing to share.
    private static final Cache CACHE = new LRUCache(TOTAL_BYTES);
    private static final WriteBufferManager WRITE_BUFFERS_OF_ALL = new WriteBufferManager(WRITE_BUFFER_BYTES, CACHE);

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        if (table instanceof BlockBasedTableConfigWithAccessibleCache own) {
            // The store's own cache of 50 MB is already there; nothing else would close it.
            own.blockCache().close();
        }
        table.setBlockCache(CACHE);
        // Else index and filter blocks would lie beside the cache, unbounded.
        table.setCacheIndexAndFilterBlocks(true);
        table.setPinL0FilterAndIndexBlocksInCache(true);
        options.setWriteBufferManager(WRITE_BUFFERS_OF_ALL);
        options.setWriteBufferSize(ONE_WRITE_BUFFER_BYTES);
        options.setMaxWriteBufferNumber(WRITE_BUFFERS);
        options.setTableFormatConfig(table);
    }

    @Override
    public void close(String storeName, Options options) {
        // Cache and buffers belong to all stores and live as long as the process.
    }
}
