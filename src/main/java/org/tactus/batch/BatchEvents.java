package org.tactus.batch;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tactus.json.StrictJson;

/**
 * Tells those who follow batches how far they are, wherever they are worked on: one query for all of them, and one thread.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
 */
@ApplicationScoped
public class BatchEvents {

    private static final Logger LOG = Logger.getLogger(BatchEvents.class);
    private static final int LOOK_EVERY_MILLIS = 500;

    /** A line now and then keeps what lies between from hanging up. */
    private static final int ALIVE_EVERY_LOOKS = 30;

    private final Batches batches;
    private final Queue<Follower> followers = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "batch-events"));
    private boolean isLooking;

    BatchEvents(Batches batches) {
        this.batches = batches;
    }

    void close(@Observes ShutdownEvent event) {
        thread.shutdownNow();
        followers.forEach(follower -> follower.sink.close());
    }

    /** From now on, until it has ended or the follower is gone. */
    void follow(Batch batch, SseEventSink sink, Sse sse) {
        var follower = new Follower(batch, sink, sse);
        if (follower.tell(batch)) {
            followers.add(follower);
            look();
        }
    }

    /** The first who follows starts the looking; nobody looks where nobody follows. */
    private synchronized void look() {
        if (!isLooking) {
            isLooking = true;
            thread.schedule(this::tellAll, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void tellAll() {
        try {
            var current =
                    batches
                            .all(followers.stream()
                                    .map(follower -> follower.batch.id())
                                    .collect(Collectors.toSet()))
                            .stream()
                            .collect(Collectors.toMap(Batch::id, Function.identity()));
            followers.removeIf(follower -> !Optional.ofNullable(current.get(follower.batch.id()))
                    .map(follower::tell)
                    .orElse(false));
        } catch (RuntimeException away) {
            LOG.debug("the database can't be reached; who follows a batch is told later");
        }
        goOn();
    }

    private synchronized void goOn() {
        isLooking = !followers.isEmpty();
        if (isLooking) {
            thread.schedule(this::tellAll, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Somebody who follows a batch. */
    private static final class Follower {

        private final Batch batch;
        private final SseEventSink sink;
        private final Sse sse;
        private @Nullable BatchBody told;
        private int silentLooks;

        private Follower(Batch batch, SseEventSink sink, Sse sse) {
            this.batch = batch;
            this.sink = sink;
            this.sse = sse;
        }

        /** Says what has changed; false where there is nothing more to be said, or nobody to hear it. */
        private boolean tell(Batch now) {
            if (sink.isClosed()) {
                return false;
            }
            var body = BatchBody.of(now);
            if (!body.equals(told)) {
                told = body;
                silentLooks = 0;
                sink.send(sse.newEventBuilder()
                        .name("progress")
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(StrictJson.write(body))
                        .build());
            } else if (++silentLooks % ALIVE_EVERY_LOOKS == 0) {
                sink.send(sse.newEventBuilder().comment("still here").build());
            }
            if (now.state().isEnd()) {
                sink.close();
            }
            return !now.state().isEnd();
        }
    }
}
