package dev.attune.runtime;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A record that cannot be sent stops the service: going on without it would lose an output. Sizes are bounded before
 * sending, and what can be tried again the producer has tried again.
 */
public final class FailOnProductionError implements ProductionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailOnProductionError.class);

    @Override
    public Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
        log("send", context, record.topic(), exception);
        return Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes") // As Kafka declares it.
    public Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception exception,
            SerializationExceptionOrigin origin) {
        log("serialize", context, record.topic(), exception);
        return Response.fail();
    }

    private static void log(String step, ErrorHandlerContext context, String to, Exception exception) {
        LOG.error(
                "event=production_failed step={} to={} task={} topic={} partition={} offset={} exception={}",
                step,
                to,
                context.taskId(),
                context.topic(),
                context.partition(),
                context.offset(),
                exception.getClass().getName());
    }

    @Override
    public void configure(Map<String, ?> configs) {
        // Nothing to configure.
    }
}
