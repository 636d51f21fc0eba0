package org.tactus.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tactus.claim.Npi;
import org.tactus.json.StrictJson;

/** Practitioners on file, looked for by words. */
@ApplicationScoped
public class PractitionerSearch {

    private final EntrySearch search;

    PractitionerSearch(EntrySearch search) {
        this.search = search;
    }

    /** As it is on file. */
    public record FoundPractitioner(Npi npi, PractitionerBody body) {}

    /**
     * Those who have all of the words, whoever was put on file last first.
     *
     * @param words of names, NPI, license numbers and states, or the beginning of each, in any order; none finds nobody
     */
    public List<FoundPractitioner> find(String words, int most) {
        return search.find(Kind.PRACTITIONER, words, Long.MAX_VALUE, most).stream()
                .map(entry -> new FoundPractitioner(
                        new Npi(entry.key()), StrictJson.read(entry.body(), PractitionerBody.class)))
                .toList();
    }
}
