package org.tactus.inquiry;

import io.quarkus.qute.TemplateData;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.Words;
import org.tactus.inquiry.SummaryBody.Figures;
import org.tactus.inquiry.SummaryBody.GroupBody;
import org.tactus.search.ClaimFigures.By;

/**
 * Claims summed up by one thing, as a page shows them.
 *
 * @param id in the page
 * @param by what, as the head of its column
 * @param others how many groups there are beside
 */
@TemplateData
record GroupTable(String id, String by, Line total, List<Line> lines, long others) {

    private static final int TO_PERCENT = 2;

    /**
     * A group.
     *
     * @param firstPass percent of originals that passed when they were filed; empty where there are none
     * @param trend percentage points a month; empty where there are too few months to tell
     * @param list page with its claims that were rejected; empty where there are none
     */
    @TemplateData
    record Line(
            String name,
            long claims,
            long accepted,
            long held,
            long rejected,
            String firstPass,
            String trend,
            String charged,
            String list) {

        private static Line of(String name, Figures figures, String list) {
            return new Line(
                    name,
                    figures.claims(),
                    figures.accepted(),
                    figures.held(),
                    figures.rejected(),
                    figures.firstPassRate() == null
                            ? ""
                            : figures.firstPassRate().movePointRight(TO_PERCENT).toPlainString(),
                    figures.firstPassTrend() == null
                            ? ""
                            : figures.firstPassTrend().toPlainString(),
                    figures.charged(),
                    list);
        }

        private static Line empty(String name) {
            return new Line(name, 0, 0, 0, 0, "", "", "0.00", "");
        }
    }

    static GroupTable of(By by, SummaryBody summary) {
        return new GroupTable(
                "by-" + Words.of(by),
                name(by),
                Line.of("All", summary.total(), ""),
                by == By.MONTH ? months(summary) : lines(summary),
                summary.others());
    }

    private static String name(By by) {
        return switch (by) {
            case MONTH -> "Month of filing";
            case THERAPIST -> "Therapist's NPI";
            case STATE -> "State";
            default -> "Plan";
        };
    }

    private static List<Line> lines(SummaryBody summary) {
        return summary.groups().stream()
                .sorted(Comparator.comparingLong(
                                (GroupBody group) -> group.figures().rejected())
                        .reversed())
                .map(GroupTable::line)
                .toList();
    }

    /** Each month, also those in which nobody filed. */
    private static List<Line> months(SummaryBody summary) {
        var byMonth = summary.groups().stream()
                .collect(Collectors.toMap(group -> YearMonth.parse(group.key().get("month")), Function.identity()));
        var lines = new ArrayList<Line>();
        var last = YearMonth.from(summary.to());
        for (var month = YearMonth.from(summary.from()); !month.isAfter(last); month = month.plusMonths(1)) {
            var group = byMonth.get(month);
            lines.add(group == null ? Line.empty(month.toString()) : line(group));
        }
        return List.copyOf(lines);
    }

    private static Line line(GroupBody group) {
        return Line.of(
                String.join(" ", group.key().values()),
                group.figures(),
                group.figures().rejected() == 0 ? "" : page(group.list()));
    }

    /** The page that shows what the API lists. */
    static String page(@Nullable String list) {
        return list == null ? "" : list.replaceFirst("^/api/", "/");
    }
}
