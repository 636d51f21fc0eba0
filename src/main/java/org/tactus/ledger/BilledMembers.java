package org.tactus.ledger;

import static org.tactus.store.Store.texts;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tactus.claim.MemberId;
import org.tactus.store.Store;

/**
 * Members of claims, found by words: each biller's own, who are nobody else's business.
 *
 * <p>A member counts once for each billing provider and plan, with what their latest claim says of them.
 */
@ApplicationScoped
public class BilledMembers {

    private static final String PUT =
            """
            insert into billed_member (billing_npi, plan, member_id, claim_id, words)
            values (?, ?, ?, ?, array_to_tsvector(?))
            on conflict (billing_npi, plan, member_id) do update set claim_id = excluded.claim_id, words = excluded.words""";

    private static final String FIND =
            """
            with found as materialized (
                select b.claim_id, b.member_id = ? as is_whole_id
                  from billed_member b
                 where b.words @@ ?::tsquery and b.billing_npi = any (?)
                 order by 2 desc, 1 desc
                 limit ?)
            select d.submission
              from found
             cross join lateral (select submission from claim_document where claim_id = found.claim_id offset 0) d
             order by found.is_whole_id desc, found.claim_id desc""";

    private static final String LATEST =
            """
            select d.submission
              from (select claim_id from billed_member where billing_npi = any (?) order by claim_id desc limit 1) found
             cross join lateral (select submission from claim_document where claim_id = found.claim_id offset 0) d""";

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}\\s]+");

    private final Store store;

    BilledMembers(Store store) {
        this.store = store;
    }

    /**
     * Submissions of the latest claims of the billing providers' members: whose id the words are, first, then the newest.
     *
     * @param words each of them, or its beginning: names, the member id, the day of birth
     */
    public List<String> find(Collection<String> billingNpis, String words, int most) {
        var asked = patternOf(words);
        if (asked.isEmpty() || billingNpis.isEmpty()) {
            return List.of();
        }
        var own = billingNpis.stream()
                .flatMap(npi -> parts(folded(npi)))
                .sorted()
                .map(BilledMembers::quoted)
                .collect(Collectors.joining(" | "));
        return store.query(
                FIND,
                row -> row.text(1),
                new MemberId(words).value(),
                asked + " & (" + own + ")",
                texts(billingNpis),
                most);
    }

    /** The submission of the billing providers' latest claim; none where there is no claim. */
    public List<String> latest(Collection<String> billingNpis) {
        return store.query(LATEST, row -> row.text(1), texts(billingNpis));
    }

    /** Whoever files holds the members' locks: nobody else writes the same rows. */
    void put(List<NewClaim> claims) {
        var latest = new LinkedHashMap<String, NewClaim>();
        claims.stream()
                .sorted(Comparator.comparing(NewClaim::id, UUID::compareTo))
                .forEach(filed -> latest.put(keyOf(filed), filed));
        store.updateEach(PUT, latest.values(), BilledMembers::columnsOf);
    }

    private static String keyOf(NewClaim filed) {
        var claim = filed.decision().claim();
        return String.join(
                "/",
                filed.key().billingNpi(),
                claim.plan().value(),
                claim.member().id().value());
    }

    private static Object[] columnsOf(NewClaim filed) {
        var claim = filed.decision().claim();
        var member = claim.member();
        return new Object[] {
            filed.key().billingNpi(),
            claim.plan().value(),
            member.id().value(),
            filed.id(),
            texts(wordsOf(String.join(
                    " ",
                    member.name().given(),
                    member.name().family(),
                    member.id().value(),
                    member.birthDate().toString(),
                    filed.key().billingNpi())))
        };
    }

    /** As a {@code tsquery} says it. */
    private static String patternOf(String words) {
        return parts(folded(words)).map(word -> quoted(word) + ":*").distinct().collect(Collectors.joining(" & "));
    }

    /** Each word parted at its punctuation, and once more without: O'Brien is found by brien and by obrien. */
    private static List<String> wordsOf(String text) {
        var folded = folded(text);
        return Stream.concat(parts(folded), parts(PUNCTUATION.matcher(folded).replaceAll("")))
                .distinct()
                .toList();
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text)).filter(word -> !word.isEmpty());
    }

    /** In small letters, without accents. */
    private static String folded(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static String quoted(String word) {
        return "'" + word + "'";
    }
}
