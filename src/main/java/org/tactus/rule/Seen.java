package org.tactus.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tactus.claim.LicenseNumber;
import org.tactus.claim.MemberId;
import org.tactus.claim.Words;
import org.tactus.fact.Period;

/**
 * One thing that a rule looked at, for people.
 *
 * @param label what it is: {@code order written on}
 * @param value as people write it, {@code none} where there is none; nothing that identifies a person
 * @param where path into the submission, {@code order.authoredOn}, {@code lines.units} for that of each line; or what is on file, as
 *     in {@code on file: plan H1234-001-000 of 2026}; or what is built in, as in {@code code set: ncci practitioner 2024q3}
 */
public record Seen(String label, String value, String where) {

    static final String NONE = "none";

    private static final int MOST_VALUES = 12;

    /** The value as people write it; of several, the first twelve. */
    static Seen of(String label, Object value, String where) {
        var present = value instanceof Optional<?> maybe && maybe.isPresent() ? maybe.get() : value;
        return new Seen(label, present instanceof Collection<?> values ? joined(values) : text(present), where);
    }

    /** A set has no order of its own, and is told the same way each time. */
    private static String joined(Collection<?> values) {
        var all = values.stream().map(Seen::text);
        var texts = (values instanceof Set<?> ? all.sorted() : all)
                .limit(MOST_VALUES)
                .toList();
        if (texts.isEmpty()) {
            return NONE;
        }
        var more = values.size() - texts.size();
        return String.join(", ", texts) + (more > 0 ? " and " + more + " more" : "");
    }

    private static String text(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Seen::text).orElse(NONE);
        }
        if (value instanceof Boolean isTrue) {
            return isTrue ? "yes" : "no";
        }
        if (value instanceof Enum<?> constant) {
            return Words.of(constant);
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof List<?> parts) {
            return parts.isEmpty()
                    ? NONE
                    : String.join(" ", parts.stream().map(Seen::text).toList());
        }
        if (value instanceof Period period) {
            return period.from() + " through "
                    + period.through().map(LocalDate::toString).orElse("further notice");
        }
        if (value instanceof LicenseNumber license) {
            return text(license.state()) + " " + text(license.number());
        }
        if (value instanceof MemberId id) {
            return masked(id.value());
        }
        var text = value.toString();
        return text.isEmpty() ? NONE : text;
    }

    /** Its last two characters, as in logs. */
    private static String masked(String id) {
        return id.isEmpty() ? NONE : "…" + id.substring(Math.max(0, id.length() - 2));
    }
}
