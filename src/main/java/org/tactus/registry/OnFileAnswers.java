package org.tactus.registry;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.access.Shown;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/** Answers that all kinds of things on file have in common. */
@ApplicationScoped
class OnFileAnswers {

    private static final int MOST_IN_PAGE = 200;

    private final OnFile onFile;
    private final Shown shown;

    OnFileAnswers(OnFile onFile, Shown shown) {
        this.onFile = onFile;
        this.shown = shown;
    }

    /** One version with what is known about it. */
    @Schema(name = "OnFileEntry")
    record EntryBody(
            String key,
            int version,
            Instant recordedAt,
            String recordedBy,
            @Nullable Instant supersededAt,
            @Schema(description = "the import that made it") @Nullable UUID importId,
            @JsonRawValue @Schema(implementation = Object.class) String body) {

        static EntryBody of(Entry entry) {
            return new EntryBody(
                    entry.key(),
                    entry.version(),
                    entry.recordedAt(),
                    entry.recordedBy(),
                    entry.supersededAt().orElse(null),
                    entry.importId().orElse(null),
                    entry.body());
        }
    }

    /** Some entries, and where the next are. */
    @Schema(name = "OnFileEntries")
    record EntryList(List<EntryBody> items, @Nullable String next) {}

    /** 201 where nothing was there before, 200 otherwise. */
    static Response put(OnFile.Put put) {
        return answer(put.effect() == OnFile.Effect.FIRST ? Response.Status.CREATED : Response.Status.OK, put.entry());
    }

    Response get(EntryKey key) {
        return onFile.find(key.kind(), key.key()).map(this::shown).orElseThrow(OnFileAnswers::nothing);
    }

    EntryList history(EntryKey key) {
        var versions = onFile.history(key.kind(), key.key());
        if (versions.isEmpty()) {
            throw nothing();
        }
        shown.resources(versions.size());
        return new EntryList(versions.stream().map(EntryBody::of).toList(), null);
    }

    /**
     * What counts, the newest first.
     *
     * @param below as {@code next} of the page before gives it; 0 for the first page
     */
    EntryList list(Kind kind, String path, long below, int count) {
        int size = Math.max(1, Math.min(count, MOST_IN_PAGE));
        var page = onFile.page(kind, below > 0 ? below : Long.MAX_VALUE, size + 1);
        var items = page.stream().limit(size).toList();
        shown.resources(items.size());
        var next = page.size() > size ? path + "?below=" + items.get(size - 1).id() + "&count=" + size : null;
        return new EntryList(items.stream().map(EntryBody::of).toList(), next);
    }

    private Response shown(Entry entry) {
        shown.resources(1);
        return answer(Response.Status.OK, entry);
    }

    private static Response answer(Response.Status status, Entry entry) {
        return Response.status(status)
                .entity(entry.body())
                .tag(new EntityTag(Integer.toString(entry.version())))
                .lastModified(Date.from(entry.recordedAt()))
                .build();
    }

    private static RuntimeException nothing() {
        return Problem.of(ProblemKind.NOT_FOUND, "Nothing is on file there.").asException();
    }
}
