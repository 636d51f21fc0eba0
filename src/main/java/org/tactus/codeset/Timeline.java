package org.tactus.codeset;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The releases of one table. Of those that cover a day it goes by the one that began last; of several that began together, by the one
 * that was imported last.
 *
 * @param releases those that begin earlier first
 */
record Timeline<T extends PublishedTable>(List<T> releases) {

    Timeline {
        releases = List.copyOf(releases);
    }

    /** @param tables of any kind, in the order of their import */
    static <T extends PublishedTable> Timeline<T> of(Class<T> type, Collection<PublishedTable> tables) {
        return new Timeline<>(tables.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .sorted(Comparator.comparing(table -> table.release().from()))
                .toList());
    }

    /** Empty where no release covers the day. */
    Optional<T> on(LocalDate day) {
        for (int i = releases.size() - 1; i >= 0; i--) {
            if (releases.get(i).release().covers(day)) {
                return Optional.of(releases.get(i));
            }
        }
        return Optional.empty();
    }

    /** The release that the day goes by, in all its parts; nothing where none covers it. */
    List<T> partsOn(LocalDate day) {
        return on(day).map(last -> releases.stream()
                        .filter(table ->
                                isPartOf(table, last) && table.release().covers(day))
                        .toList())
                .orElse(List.of());
    }

    /** Those that one of the days goes by. */
    Timeline<T> countingOn(Collection<LocalDate> days) {
        if (releases.isEmpty()) {
            return this;
        }
        var counting = days.stream().flatMap(day -> partsOn(day).stream()).toList();
        return new Timeline<>(releases.stream().filter(counting::contains).toList());
    }

    List<String> versions() {
        return releases.stream().map(table -> table.release().version()).toList();
    }

    private static boolean isPartOf(PublishedTable table, PublishedTable last) {
        return table == last
                || last.isPart() && table.release().from().equals(last.release().from());
    }
}
