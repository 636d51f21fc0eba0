package org.tactus.inquiry;

import io.quarkus.qute.TemplateData;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tactus.claim.Words;
import org.tactus.inquiry.SummaryBody.GroupBody;
import org.tactus.rule.FindingCode;

/**
 * Rejected claims by the reasons for which they were, and by month, as a page shows them; a claim with several reasons counts with
 * each of them.
 *
 * @param codes the most frequent ones, which are told by month
 * @param months each with as many figures as there are codes
 * @param reasons all, the most frequent first
 */
@TemplateData
record CodeTable(List<String> codes, List<Month> months, List<Reason> reasons) {

    private static final String ERROR = "error";

    /** A month, and how many claims were rejected in it, code by code. */
    @TemplateData
    record Month(String name, List<Cell> cells) {}

    /** @param list page with these claims; empty where there are none */
    @TemplateData
    record Cell(long claims, String list) {}

    /** @param list page with these claims */
    @TemplateData
    record Reason(FindingCode code, long claims, String list) {}

    /** Codes that turn claims away, the most frequent first. */
    static List<String> reasons(SummaryBody byCode) {
        return byCode.groups().stream()
                .filter(group -> ERROR.equals(group.severity()))
                .map(group -> group.key().get("code"))
                .toList();
    }

    static final CodeTable NONE = new CodeTable(List.of(), List.of(), List.of());

    /**
     * @param codes that are told by month
     * @param byMonth by month and code; of other codes, too, that the same claims have
     */
    static CodeTable of(SummaryBody byCode, List<String> codes, SummaryBody byMonth) {
        var drawn = byMonth.groups().stream()
                .collect(Collectors.toMap(group -> String.join(" ", group.key().values()), Function.identity()));
        return new CodeTable(codes, months(byMonth, codes, drawn), all(byCode));
    }

    private static List<Month> months(SummaryBody byMonth, List<String> codes, Map<String, GroupBody> drawn) {
        var months = new ArrayList<Month>();
        var last = YearMonth.from(byMonth.to());
        for (var month = YearMonth.from(byMonth.from()); !month.isAfter(last); month = month.plusMonths(1)) {
            var name = month.toString();
            months.add(new Month(
                    name,
                    codes.stream()
                            .map(code -> cell(Optional.ofNullable(drawn.get(name + " " + code))))
                            .toList()));
        }
        return List.copyOf(months);
    }

    private static Cell cell(Optional<GroupBody> group) {
        return group.map(found -> new Cell(found.figures().claims(), GroupTable.page(found.list())))
                .orElse(new Cell(0, ""));
    }

    private static List<Reason> all(SummaryBody byCode) {
        var reasons = new ArrayList<Reason>();
        for (var group : byCode.groups()) {
            if (ERROR.equals(group.severity())) {
                Words.constant(FindingCode.class, group.key().get("code"))
                        .ifPresent(code ->
                                reasons.add(new Reason(code, group.figures().claims(), GroupTable.page(group.list()))));
            }
        }
        return List.copyOf(reasons);
    }
}
