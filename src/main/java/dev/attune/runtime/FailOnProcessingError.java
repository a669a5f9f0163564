package dev.attune.runtime;

import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An exception that reaches Kafka Streams stops the service: what one event can cause is a dead letter long before.
 * Kafka's own handler logs the exception, whose message may quote the record; this one says where it was and no more.
 */
public final class FailOnProcessingError implements ProcessingExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailOnProcessingError.class);

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        LOG.error(
                "event=processing_failed node={} task={} topic={} partition={} offset={} exception={}",
                context.processorNodeId(),
                context.taskId(),
                context.topic(),
                context.partition(),
                context.offset(),
                exception.getClass().getName());
        return Response.fail();
    }

    @Override
    public void configure(Map<String, ?> configs) {
        // Nothing to configure.
    }
}
