package org.tactus.registry;

import io.quarkus.qute.TemplateData;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tactus.access.Shown;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemException;
import org.tactus.problem.ProblemKind;
import org.tactus.problem.Violation;
import org.tactus.registry.OnFile.Put;
import org.tactus.web.Difference;
import org.tactus.web.Form;

/** What the pages of all kinds of things on file have in common. */
@ApplicationScoped
class EntryPages {

    private static final int ON_A_PAGE = 50;

    /** Which version somebody began to change. */
    static final String VERSION = "_version";

    /** Says that a part of the page is asked for, not the whole. */
    static final String PART = "HX-Request";

    private static final String IN_ADDRESS = "in the address ";

    private final OnFile onFile;
    private final EntrySearch search;
    private final Shown shown;
    private final SecurityIdentity identity;

    EntryPages(OnFile onFile, EntrySearch search, Shown shown, SecurityIdentity identity) {
        this.onFile = onFile;
        this.search = search;
        this.shown = shown;
        this.identity = identity;
    }

    /**
     * Some entries of a list.
     *
     * @param words that they were found by; empty where all are listed
     * @param nextBelow from where the next ones are; 0 behind the last
     */
    @TemplateData
    record Found<T>(List<T> items, String words, long nextBelow) {

        public boolean isSearch() {
            return !words.isEmpty();
        }

        public boolean hasNext() {
            return nextBelow > 0;
        }

        /** For words that may stand in an address. */
        public String nextAddress(String path) {
            var query = isSearch() ? "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&" : "";
            return path + "?" + query + "below=" + nextBelow;
        }
    }

    /** Since when an entry says what it says, and by whom. */
    @TemplateData
    record Filed(int version, Instant at, String by, Optional<UUID> importId) {

        static Filed of(Entry entry) {
            return new Filed(entry.version(), entry.recordedAt(), entry.recordedBy(), entry.importId());
        }
    }

    /**
     * A version, and how it differs from the one before.
     *
     * @param isNothing from then on nothing is on file
     */
    @TemplateData
    record Version(
            int number,
            Instant at,
            String by,
            Optional<UUID> importId,
            boolean isFirst,
            boolean isNothing,
            List<Difference> changes) {}

    /**
     * What counts, the newest first.
     *
     * @param words none where all are asked for
     * @param below as the page before gives it; 0 for the first page
     */
    <T> Found<T> find(Kind kind, String words, long below, Function<Entry, T> row) {
        var from = below > 0 ? below : Long.MAX_VALUE;
        var found = words.isEmpty()
                ? onFile.page(kind, from, ON_A_PAGE + 1)
                : search.find(kind, words, from, ON_A_PAGE + 1);
        var items = found.subList(0, Math.min(found.size(), ON_A_PAGE));
        shown.resources(items.size());
        return new Found<>(
                items.stream().map(row).toList(),
                words,
                found.size() > ON_A_PAGE ? items.get(ON_A_PAGE - 1).id() : 0);
    }

    /** As lists have it: {@code Lindqvist, Maja}. */
    static String name(@Nullable String family, @Nullable String given) {
        return Stream.of(Texts.stated(family), Texts.stated(given))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /** From where a page of what was looked for goes on. */
    static long below(Form form) {
        try {
            return Long.parseLong(form.text("below"));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    Entry get(EntryKey key) {
        var entry = onFile.find(key.kind(), key.key())
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "Nothing is on file there.")
                        .asException());
        shown.resources(1);
        return entry;
    }

    /** The newest first. */
    List<Version> history(EntryKey key) {
        var entries = onFile.history(key.kind(), key.key());
        if (entries.isEmpty()) {
            throw Problem.of(ProblemKind.NOT_FOUND, "Nothing was ever on file there.")
                    .asException();
        }
        shown.resources(entries.size());
        var versions = new ArrayList<Version>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var before = i + 1 < entries.size() ? entries.get(i + 1).body() : Entry.NOTHING;
            versions.add(new Version(
                    entry.version(),
                    entry.recordedAt(),
                    entry.recordedBy(),
                    entry.importId(),
                    before.equals(Entry.NOTHING),
                    entry.body().equals(Entry.NOTHING),
                    Difference.between(before, entry.body())));
        }
        return versions;
    }

    /** To change what is on file. */
    static Form form(Entry entry) {
        return Form.ofJson(entry.body()).with(VERSION, Integer.toString(entry.version()));
    }

    /** Who puts things on file. */
    String user() {
        return identity.getPrincipal().getName();
    }

    /** Does what a registrar asked for, and leads to the address of what is on file then; slips are told by the fields of the form. */
    static Response put(Supplier<Put> put, UriBuilder address, Object... parts) {
        try {
            put.get();
            return Response.seeOther(address.build(parts)).build();
        } catch (ProblemException refused) {
            throw onForm(refused.problem()).asException();
        }
    }

    /** Nobody overwrites by the way what somebody else has put there: not what is new under the same key, nor what has changed. */
    void requireSame(EntryKey key, Form form) {
        var current = onFile.find(key.kind(), key.key())
                .map(entry -> Integer.toString(entry.version()))
                .orElse("");
        if (!current.equals(form.text(VERSION))) {
            throw Problem.of(
                            ProblemKind.CONFLICT,
                            form.text(VERSION).isEmpty()
                                    ? "That is on file already; change it there."
                                    : "Somebody has changed it meanwhile; see what is on file, and change that.")
                    .about("/api/" + key.kind().word() + "s/" + key.key())
                    .asException();
        }
    }

    /** In a form, what stands in an address is a field like any other. */
    private static Problem onForm(Problem problem) {
        var violations = problem.violations().stream()
                .map(one -> new Violation(
                        one.field().replaceAll("[{}]", ""), one.message().replace(IN_ADDRESS, "")))
                .toList();
        return new Problem(problem.kind(), problem.detail(), violations, problem.retryAfterSeconds(), problem.about());
    }
}
