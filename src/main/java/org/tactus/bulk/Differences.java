package org.tactus.bulk;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tactus.casefile.ClaimSubmission;
import org.tactus.claimfile.Normalization;

/**
 * What a claim says otherwise than it was stated: a diagnosis with a dot, capitals, a word for what was left out. Whatever changes on the
 * way from a submission to a claim is found here, without the way having to tell.
 */
final class Differences {

    private static final Map<Class<?>, RecordComponent[]> COMPONENTS = new ConcurrentHashMap<>();

    private final List<Normalization> found = new ArrayList<>();

    private Differences() {}

    /** @param canonical the submission that says what the claim says */
    static List<Normalization> between(ClaimSubmission stated, ClaimSubmission canonical) {
        var differences = new Differences();
        differences.compare("", stated, canonical);
        return differences.found;
    }

    private void compare(String at, @Nullable Object stated, @Nullable Object canonical) {
        if (Objects.equals(stated, canonical) || isSameNumber(stated, canonical)) {
            return;
        }
        if (stated instanceof Record || canonical instanceof Record) {
            compareRecords(at, (Record) stated, (Record) canonical);
        } else if (stated instanceof List<?> || canonical instanceof List<?>) {
            compareLists(at, listOf(stated), listOf(canonical));
        } else if (!text(stated).isBlank() || !text(canonical).isEmpty()) {
            found.add(new Normalization(at, stated == null ? null : text(stated), text(canonical)));
        }
    }

    private static List<?> listOf(@Nullable Object list) {
        return list == null ? List.of() : (List<?>) list;
    }

    private static boolean isSameNumber(@Nullable Object stated, @Nullable Object canonical) {
        return stated instanceof BigDecimal one && canonical instanceof BigDecimal other && one.compareTo(other) == 0;
    }

    private void compareRecords(String at, @Nullable Record stated, @Nullable Record canonical) {
        var type = stated == null ? Objects.requireNonNull(canonical).getClass() : stated.getClass();
        for (var component : COMPONENTS.computeIfAbsent(type, Class::getRecordComponents)) {
            compare(
                    at.isEmpty() ? component.getName() : at + "." + component.getName(),
                    stated == null ? null : value(component, stated),
                    canonical == null ? null : value(component, canonical));
        }
    }

    private void compareLists(String at, List<?> stated, List<?> canonical) {
        for (int i = 0; i < Math.max(stated.size(), canonical.size()); i++) {
            compare(
                    at + "[" + i + "]",
                    i < stated.size() ? stated.get(i) : null,
                    i < canonical.size() ? canonical.get(i) : null);
        }
    }

    private static @Nullable Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
