package dev.attune.runtime;

import com.google.common.primitives.Bytes;
import dev.attune.config.Settings;
import dev.attune.topology.AgentPlaces;
import dev.attune.topology.AgentPlaces.Place;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is kept of one agent out of a service that is stopped: finds the agent's keys in the changelogs and among
 * the scores, and writes a null value for each where it was found. All of them in one transaction: a start in between
 * sees all or none.
 */
public final class AgentErasure implements AutoCloseable {
    private final Settings settings;
    private final AgentPlaces places;
    private final ServiceGroup group;
    private final TopicReader reader;

    /**
     * Asks whether the service is stopped.
     *
     * @throws StartException if it is not, or the broker cannot be asked
     */
    public AgentErasure(Settings settings) {
        this.settings = settings;
        places = new AgentPlaces(settings);
        group = new ServiceGroup(settings);
        try {
            group.requireNobody();
            reader = new TopicReader(settings);
        } catch (StartException | KafkaException e) {
            group.close();
            throw e;
        }
    }

    /**
     * What is kept of an agent.
     *
     * @param keys by store, and of agent.scores; every place is there
     * @param waiting updates of the agent that are on their way and not taken in yet
     * @param conversations whose state holds the id
     */
    public record Found(Map<String, List<Trace>> keys, int waiting, int conversations) {
        /** Whether there is something to remove. */
        public boolean isEmpty() {
            return keys.values().stream().allMatch(List::isEmpty);
        }
    }

    /**
     * One key, where it lies.
     *
     * @param topic on the broker
     * @param partition of the topic
     * @param key as stored
     */
    public record Trace(String topic, int partition, ByteBuffer key) {}

    /**
     * Reads the changelogs; changes nothing.
     *
     * @param agentIds names of one agent: the id, its pseudonym
     */
    public Found find(Collection<String> agentIds) {
        Map<String, List<Trace>> keys = new LinkedHashMap<>();
        for (String id : agentIds) {
            for (Place place : places.of(id)) {
                keys.computeIfAbsent(place.name(), name -> new ArrayList<>()).addAll(keysIn(place));
            }
        }
        return new Found(keys, waiting(agentIds), conversations(agentIds));
    }

    private List<Trace> keysIn(Place place) {
        Set<Trace> present = new HashSet<>();
        reader.read(place.topic(), Map.of(), read -> {
            if (read.key() != null && place.isOf().test(read.key())) {
                Trace trace = new Trace(read.topic(), read.partition(), ByteBuffer.wrap(read.key()));
                if (read.value() == null) {
                    present.remove(trace);
                } else {
                    present.add(trace);
                }
            }
        });
        return List.copyOf(present);
    }

    private int waiting(Collection<String> agentIds) {
        Set<ByteBuffer> keys = new HashSet<>();
        agentIds.forEach(id -> keys.add(ByteBuffer.wrap(id.getBytes(StandardCharsets.UTF_8))));
        int[] waiting = {0};
        reader.read(places.updates(), group.committed(places.updates()), read -> {
            if (read.key() != null && keys.contains(ByteBuffer.wrap(read.key()))) {
                waiting[0]++;
            }
        });
        return waiting[0];
    }

    private int conversations(Collection<String> agentIds) {
        List<byte[]> written = agentIds.stream().map(AgentErasure::asWritten).toList();
        Set<ByteBuffer> holding = new HashSet<>();
        reader.read(places.conversations(), Map.of(), read -> {
            if (read.key() != null) {
                ByteBuffer key = ByteBuffer.wrap(read.key());
                byte[] value = read.value();
                if (value != null && written.stream().anyMatch(id -> Bytes.indexOf(value, id) >= 0)) {
                    holding.add(key);
                } else {
                    holding.remove(key);
                }
            }
        });
        return holding.size();
    }

    /** A text in Avro: its length, doubled, seven bits a byte, before it. So an id is not found inside a longer one. */
    private static byte[] asWritten(String id) {
        byte[] text = id.getBytes(StandardCharsets.UTF_8);
        List<Byte> length = new ArrayList<>();
        int rest = text.length << 1;
        while (rest > 0x7f) {
            length.add((byte) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        length.add((byte) rest);
        return Bytes.concat(Bytes.toArray(length), text);
    }

    /**
     * Removes what was found.
     *
     * @throws StartException if the service was started meanwhile, or the broker refuses; nothing is removed then
     */
    public void erase(Found found) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties(settings), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (List<Trace> traces : found.keys().values()) {
                for (Trace trace : traces) {
                    var unused = producer.send(new ProducerRecord<>(
                            trace.topic(), trace.partition(), trace.key().array(), null));
                }
            }
            producer.flush();
            // A service that runs would write its own values over these.
            group.requireNobody();
            producer.commitTransaction();
        } catch (KafkaException e) {
            throw new StartException(List.of("Nothing was removed: the broker refuses ("
                    + e.getClass().getSimpleName() + ": " + e.getMessage() + "). Write is needed on the topics "
                    + settings.applicationId() + "-… and " + settings.topics().agentScores()
                    + ", and on the transactional id " + transactionalId(settings) + "."));
        }
        group.purge(places.updates());
    }

    private static String transactionalId(Settings settings) {
        return settings.applicationId() + "-forget";
    }

    private static Map<String, Object> properties(Settings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:9092");
        for (String prefix : List.of("", StreamsConfig.PRODUCER_PREFIX)) {
            settings.kafka().forEach((key, value) -> {
                if (key.startsWith(prefix) && ProducerConfig.configNames().contains(key.substring(prefix.length()))) {
                    properties.put(key.substring(prefix.length()), value);
                }
            });
        }
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId(settings));
        return properties;
    }

    /**
     * What holds the agent's id until its retention.
     *
     * @return topics, each with its {@code retention.ms}; null where the broker does not say
     */
    public Map<String, @Nullable String> untilRetention() {
        return new TreeMap<>(group.retention(places.untilRetention()));
    }

    @Override
    public void close() {
        reader.close();
        group.close();
    }
}
