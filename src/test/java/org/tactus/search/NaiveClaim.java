package org.tactus.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tactus.claim.Words;
import org.tactus.ledger.ClaimTrait;
import org.tactus.store.Store;

/** A claim as its tables have it, without any of what it is found by. */
record NaiveClaim(
        UUID id,
        String outcome,
        String standing,
        String filedStanding,
        Instant filedAt,
        BigDecimal total,
        Map<ClaimTrait, Set<String>> said) {

    private static final String ALL =
            """
            select c.id, c.outcome, c.standing, c.filed_standing, c.filed_at, c.total, c.plan, c.billing_npi, c.therapist_npi,
                   c.orderer_npi, c.member_id, c.state, c.license_state, c.rule_book, c.frequency,
                   array(select code from claim_finding where claim_id = c.id and decision = c.decisions),
                   array(select carc from claim_finding where claim_id = c.id and decision = c.decisions),
                   array(select severity from claim_finding where claim_id = c.id and decision = c.decisions),
                   array(select code from claim_line where claim_id = c.id),
                   array(select jsonb_array_elements_text(d.submission::jsonb -> 'diagnoses')),
                   array(select v.who from claim_event e cross join lateral (values (e.by), ('*')) v (who)
                          where e.claim_id = c.id and e.kind = 'released')
              from claim c
              join claim_document d on d.claim_id = c.id
             where c.plan = any (?)
             order by c.id desc""";

    /** All of some plans, the newest first. */
    static List<NaiveClaim> of(Collection<String> plans, Store store) {
        return store.query(
                ALL,
                row -> {
                    var diagnoses = row.texts(20).stream()
                            .map(code -> code.replace(".", ""))
                            .flatMap(code -> Stream.of(code, code.substring(0, 3)))
                            .toList();
                    return new NaiveClaim(
                            row.id(1),
                            row.text(2),
                            row.text(3),
                            row.text(4),
                            row.instant(5),
                            row.decimal(6),
                            Map.ofEntries(
                                    said(ClaimTrait.PLAN, row.text(7)),
                                    said(ClaimTrait.BILLING, row.text(8)),
                                    said(ClaimTrait.THERAPIST, row.text(9)),
                                    said(ClaimTrait.ORDERER, row.text(10)),
                                    said(ClaimTrait.NPI, row.text(8), row.text(9), row.text(10)),
                                    said(ClaimTrait.MEMBER, row.text(11)),
                                    said(ClaimTrait.STATE, row.text(12)),
                                    said(ClaimTrait.LICENSE_STATE, row.text(13)),
                                    said(ClaimTrait.RULE_BOOK, row.text(14)),
                                    said(ClaimTrait.FREQUENCY, row.text(15)),
                                    said(ClaimTrait.CODE, row.texts(16)),
                                    said(ClaimTrait.CARC, row.texts(17)),
                                    said(ClaimTrait.SEVERITY, row.texts(18)),
                                    said(ClaimTrait.PROCEDURE, row.texts(19)),
                                    said(ClaimTrait.DIAGNOSIS, diagnoses),
                                    said(ClaimTrait.RELEASED_BY, row.texts(21))));
                },
                Store.texts(plans));
    }

    private static Map.Entry<ClaimTrait, Set<String>> said(ClaimTrait trait, String... values) {
        return said(trait, Arrays.asList(values));
    }

    private static Map.Entry<ClaimTrait, Set<String>> said(ClaimTrait trait, List<String> values) {
        return Map.entry(
                trait,
                values.stream().filter(value -> !value.isEmpty()).collect(Collectors.toCollection(TreeSet::new)));
    }

    LocalDate day() {
        return LocalDate.ofInstant(filedAt, ZoneOffset.UTC);
    }

    boolean isOriginal() {
        return said.get(ClaimTrait.FREQUENCY).contains("original");
    }

    /** But for words. */
    boolean fits(ClaimQuery query) {
        return (query.outcomes().isEmpty()
                        || query.outcomes().stream()
                                .anyMatch(asked -> Words.of(asked).equals(outcome)))
                && (query.standings().isEmpty()
                        || query.standings().stream()
                                .anyMatch(asked -> Words.of(asked).equals(standing)))
                && query.traits().entrySet().stream()
                        .allMatch(asked -> asked.getValue().stream().anyMatch(said.get(asked.getKey())::contains))
                && query.from().filter(day -> day.isAfter(day())).isEmpty()
                && query.through().filter(day -> day.isBefore(day())).isEmpty();
    }
}
