package org.tactus.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tactus.claim.PlanId;
import org.tactus.fact.Plan;
import org.tactus.json.StrictJson;
import org.tactus.json.Violations;

/** Plans on file, looked for by words. */
@ApplicationScoped
public class PlanSearch {

    private final EntrySearch search;

    PlanSearch(EntrySearch search) {
        this.search = search;
    }

    /**
     * Those that have all of the words, whichever was put on file last first.
     *
     * @param words of the plan's id and year, its name, its organization's name and payer id, or the beginning of each
     */
    public List<Plan> find(String words, int most) {
        return search.find(Kind.PLAN, words, Long.MAX_VALUE, most).stream()
                .map(PlanSearch::plan)
                .toList();
    }

    private static Plan plan(Entry entry) {
        var cut = entry.key().lastIndexOf('/');
        return StrictJson.read(entry.body(), PlanBody.class)
                .toPlan(
                        new PlanId(entry.key().substring(0, cut)),
                        Integer.parseInt(entry.key().substring(cut + 1)),
                        new Violations());
    }
}
