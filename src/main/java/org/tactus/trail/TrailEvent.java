package org.tactus.trail;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A point on the time line of a claim's page.
 *
 * @param kind as in the trail itself
 * @param by empty where nobody did it
 * @param title in a few words
 * @param evidence what a decision was made by, as JSON; empty where it is none
 */
@TemplateData
record TrailEvent(String kind, Instant at, String by, String title, List<Detail> details, String evidence) {

    /**
     * More of it.
     *
     * @param href where that is; empty where it leads nowhere
     */
    @TemplateData
    record Detail(String name, String text, String href) {

        static Detail of(String name, @Nullable Object value) {
            return new Detail(name, value == null ? "" : value.toString(), "");
        }
    }

    static TrailEvent of(TrailItem item) {
        if (item instanceof TrailItem.Submitted submitted) {
            return of(submitted);
        }
        if (item instanceof TrailItem.Decided decided) {
            return of(decided);
        }
        if (item instanceof TrailItem.Changed changed) {
            return of(changed);
        }
        if (item instanceof TrailItem.Written written) {
            return of(written);
        }
        if (item instanceof TrailItem.Taken taken) {
            return event(
                    taken, taken.by(), "Left in an 837P", List.of(Detail.of("Interchange", taken.interchange())), "");
        }
        if (item instanceof TrailItem.Answered answered) {
            return of(answered);
        }
        return of((TrailItem.Accessed) item);
    }

    private static TrailEvent of(TrailItem.Submitted submitted) {
        var details = new ArrayList<Detail>();
        if (submitted.batch() != null) {
            details.add(new Detail(
                    "File", "claim " + submitted.position() + ", " + submitted.place(), page(submitted.batch())));
        }
        details.add(Detail.of("Received", submitted.bytes() + " bytes"));
        details.add(Detail.of("SHA-256", submitted.sha256()));
        var title =
                switch (submitted.status()) {
                    case "repeated" -> "Submitted again: the same claim was on file";
                    case "refused" -> "Submitted and refused: another claim had its control number";
                    default -> "Submitted";
                };
        return event(submitted, submitted.by(), title, details, "");
    }

    private static TrailEvent of(TrailItem.Decided decided) {
        var details = new ArrayList<Detail>();
        details.add(Detail.of("Rule book", decided.ruleBook()));
        decided.findings()
                .forEach(finding -> details.add(new Detail(
                        finding.severity(),
                        finding.code() + " at " + finding.element()
                                + (finding.line() == null ? "" : ", line " + finding.line()),
                        "/rules#" + finding.code())));
        return event(decided, decided.by(), "Decided: " + decided.outcome(), details, decided.evidence());
    }

    private static TrailEvent of(TrailItem.Changed changed) {
        var details = new ArrayList<Detail>();
        if (changed.reason() != null) {
            details.add(Detail.of("Reason", changed.reason()));
        }
        if (changed.cause() != null) {
            details.add(new Detail("By the claim", "see that claim", page(changed.cause())));
        }
        var word = changed.kind();
        return event(
                changed, changed.by(), word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1), details, "");
    }

    private static TrailEvent of(TrailItem.Written written) {
        var details = written.resources().stream()
                .filter(TrailItem.WrittenResource::writtenNow)
                .map(resource ->
                        Detail.of(resource.type(), "version " + resource.version() + ", SHA-256 " + resource.sha256()))
                .collect(Collectors.toCollection(ArrayList::new));
        details.add(0, new Detail("Bundle", "version " + written.version(), written.bundle()));
        return event(written, "", "Written as FHIR", details, "");
    }

    private static TrailEvent of(TrailItem.Answered answered) {
        var answer = answered.answer();
        var details = new ArrayList<Detail>();
        Optional.ofNullable(answer.disposition()).ifPresent(words -> details.add(Detail.of("Plan's words", words)));
        Optional.ofNullable(answer.paid()).ifPresent(paid -> details.add(Detail.of("Paid", "$" + paid)));
        return event(answered, answered.by(), "Answered by the plan: " + answer.outcome(), details, "");
    }

    private static TrailEvent of(TrailItem.Accessed accessed) {
        var access = accessed.access();
        var details = new ArrayList<Detail>();
        details.add(Detail.of("What", access.path() == null ? access.type() + " over FHIR" : access.path()));
        if (access.purpose() != null) {
            details.add(Detail.of("Purpose", access.purpose() + (access.purposeStated() ? "" : ", as is usual")));
        }
        if (access.purposeReason() != null) {
            details.add(Detail.of("In their words", access.purposeReason()));
        }
        var wasShown = access.status() < 300;
        return event(
                accessed,
                accessed.by(),
                wasShown ? "Looked at" : "Asked for and not shown (" + access.status() + ")",
                details,
                "");
    }

    private static TrailEvent event(TrailItem item, String by, String title, List<Detail> details, String evidence) {
        return new TrailEvent(item.kind(), item.at(), by, title, List.copyOf(details), evidence);
    }

    private static String page(String path) {
        return path.replaceFirst("^/api/batches/", "/files/").replaceFirst("^/api/", "/");
    }
}
