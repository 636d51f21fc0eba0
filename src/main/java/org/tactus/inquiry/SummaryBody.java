package org.tactus.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.UriBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.Words;
import org.tactus.rule.FindingCode;
import org.tactus.search.ClaimFigures.By;
import org.tactus.search.ClaimFigures.Group;
import org.tactus.search.ClaimFigures.Summary;

/** Claims summed up, on the wire. */
@Schema(name = "ClaimSummary")
record SummaryBody(
        @Schema(description = "first day, in UTC") LocalDate from,
        @Schema(description = "last day, in UTC") LocalDate to,
        @Schema(description = "by what, in order") List<String> by,
        @Schema(description = "all claims, each once") Figures total,
        @Schema(description = "those with the most claims first") List<GroupBody> groups,
        @Schema(description = "how many groups there are beside") long others) {

    private static final int SHARE_DIGITS = 4;

    /** Some claims, counted. */
    @Schema(name = "ClaimFigures")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Figures(
            long claims,
            long accepted,
            long held,
            long rejected,
            @Schema(description = "with frequency original") long originals,
            @Schema(
                            description =
                                    "share of originals that were accepted when they were filed; left out where there are none")
                    @Nullable
                    BigDecimal firstPassRate,
            @Schema(
                            description =
                                    "percentage points a month; left out with fewer than three months that have originals")
                    @Nullable
                    BigDecimal firstPassTrend,
            @Schema(description = "US dollars") String charged) {

        static Figures of(Group group) {
            return new Figures(
                    group.claims(),
                    group.accepted(),
                    group.held(),
                    group.rejected(),
                    group.originals(),
                    group.originals() == 0
                            ? null
                            : BigDecimal.valueOf(group.passed())
                                    .divide(BigDecimal.valueOf(group.originals()), SHARE_DIGITS, RoundingMode.HALF_UP),
                    group.trend()
                            .map(slope -> BigDecimal.valueOf(slope).setScale(2, RoundingMode.HALF_UP))
                            .orElse(null),
                    group.charged().toPlainString());
        }
    }

    /** A group. */
    @Schema(name = "ClaimGroup")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GroupBody(
            @Schema(description = "by what, and which: {\"plan\": \"H1234-001-000\"}") Map<String, String> key,
            @Schema(
                            description =
                                    "of a code, the rule book's: error, hold, warning or information; left out where it isn't by code")
                    @Nullable
                    String severity,
            Figures figures,
            @Schema(description = "the group's claims that were rejected; with the outcomes asked for, where any were")
                    String list) {}

    static SummaryBody of(
            Summary summary, List<By> by, LocalDate from, LocalDate to, Map<String, List<String>> filters) {
        return new SummaryBody(
                from,
                to,
                by.stream().map(Words::of).toList(),
                Figures.of(summary.total()),
                summary.groups().stream()
                        .map(group -> new GroupBody(
                                key(group, by),
                                severity(group, by),
                                Figures.of(group),
                                list(group, by, from, to, filters)))
                        .toList(),
                summary.otherGroups());
    }

    private static Map<String, String> key(Group group, List<By> by) {
        var key = new LinkedHashMap<String, String>();
        IntStream.range(0, by.size())
                .forEach(i -> key.put(Words.of(by.get(i)), group.keys().get(i)));
        return key;
    }

    private static @Nullable String severity(Group group, List<By> by) {
        return by.contains(By.CODE)
                ? Words.constant(FindingCode.class, group.keys().get(by.indexOf(By.CODE)))
                        .map(code -> Words.of(code.severity()))
                        .orElse(null)
                : null;
    }

    private static String list(
            Group group, List<By> by, LocalDate from, LocalDate to, Map<String, List<String>> filters) {
        var parameters = new TreeMap<>(filters);
        var days = new LocalDate[] {from, to};
        for (int i = 0; i < by.size(); i++) {
            var value = group.keys().get(i);
            switch (by.get(i)) {
                case CODE -> parameters.put("code", List.of(value));
                case REMEDY -> parameters.put("code", List.of(codesOf(value)));
                case MONTH -> narrow(days, YearMonth.parse(value));
                case NPI -> parameters.put("billing", List.of(value));
                default -> parameters.put(Words.of(by.get(i)), List.of(value));
            }
        }
        parameters.put("from", List.of(days[0].toString()));
        parameters.put("to", List.of(days[1].toString()));
        var path = UriBuilder.fromPath("/api/rejections");
        parameters.forEach((name, values) -> path.queryParam(name, values.toArray()));
        return path.build().toString();
    }

    private static void narrow(LocalDate[] days, YearMonth month) {
        if (month.atDay(1).isAfter(days[0])) {
            days[0] = month.atDay(1);
        }
        if (month.atEndOfMonth().isBefore(days[1])) {
            days[1] = month.atEndOfMonth();
        }
    }

    private static String codesOf(String remedy) {
        return Arrays.stream(FindingCode.values())
                .filter(code -> code.remedy().equals(remedy))
                .map(FindingCode::wire)
                .collect(Collectors.joining(","));
    }
}
