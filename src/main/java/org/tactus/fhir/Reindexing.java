package org.tactus.fhir;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.jboss.logging.Logger;
import org.tactus.ledger.ResourceIndex;

/**
 * Indexes anew what an earlier edition of the search parameters has indexed, when tactus starts: before it answers, so that no search
 * passes over what it hasn't come to.
 */
@ApplicationScoped
class Reindexing {

    private static final Logger LOG = Logger.getLogger(Reindexing.class);
    private static final int BATCH = 1_000;
    private static final int TELL_EVERY = 100_000;

    private final ResourceIndex index;

    Reindexing(ResourceIndex index) {
        this.index = index;
    }

    /** Earlier than whatever works in the background: exports search as well. */
    void open(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent event) {
        indexAll(BATCH);
    }

    /** A batch in each transaction: what is done stays done, and nodes that start at the same time take turns. */
    long indexAll(int batch) {
        long done = 0;
        for (var indexed = indexNext(batch); indexed > 0; indexed = indexNext(batch)) {
            if (done == 0) {
                LOG.info("The FHIR resources on file are indexed anew; tactus answers when that is done");
            }
            done += indexed;
            if (done % TELL_EVERY < indexed) {
                LOG.infof("%,d FHIR resources are indexed anew so far", done);
            }
        }
        return done;
    }

    private int indexNext(int batch) {
        return QuarkusTransaction.requiringNew()
                .call(() -> index.indexNext(SearchIndex.EDITION, batch, Stored::valuesOf));
    }
}
