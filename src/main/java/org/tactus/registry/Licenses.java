package org.tactus.registry;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tactus.claim.LicenseNumber;
import org.tactus.claim.Npi;
import org.tactus.fact.Practitioner;
import org.tactus.fact.StateLicense;
import org.tactus.json.StrictJson;
import org.tactus.store.Row;
import org.tactus.store.Store;

/** Which license is whose, when it was, and when it ends: an index over the versions of practitioners. */
@ApplicationScoped
class Licenses {

    private static final String ADD =
            "insert into license_on_file (state, number_key, npi, recorded_at, ends_on) values (?, ?, ?, ?, ?)";

    private static final String ENDING =
            """
            select l.id, l.npi, l.state, l.number_key, l.ends_on, o.body
              from license_on_file l
              join on_file o on o.kind || ':' || o.key = 'practitioner:' || l.npi and o.superseded_at is null
             where l.superseded_at is null and %1$s
             order by l.ends_on %2$s, l.id %2$s
             limit ?""";

    private static final String COUNT_ENDING =
            "select count(*) from license_on_file where superseded_at is null and ends_on between ? and ?";

    private final Store store;

    Licenses(Store store) {
        this.store = store;
    }

    /** From then on the practitioner's licenses are these, and no others. */
    record Held(Practitioner holder, Instant then) {

        /** The last day on which it is active, by all that is said of it. */
        private Optional<LocalDate> endOf(LicenseNumber license) {
            var said = holder.licenses().stream()
                    .filter(one -> one.number().equals(license))
                    .flatMap(one -> one.standings().stream())
                    .toList();
            return StateLicense.activeThrough(said);
        }
    }

    /**
     * A license that ends, or has ended.
     *
     * @param id of its place in the list
     * @param number as it is on file
     * @param endsOn the last day on which it is active
     */
    @TemplateData
    record Ending(long id, Npi npi, String name, String state, String number, LocalDate endsOn) {}

    @Transactional(TxType.MANDATORY)
    void replace(List<Held> each) {
        record Holding(Held held, LicenseNumber license) {}
        var holdings = each.stream()
                .flatMap(held -> held.holder().licenseNumbers().stream().map(license -> new Holding(held, license)))
                .toList();
        store.updateEach(
                "update license_on_file set superseded_at = ? where npi = ? and superseded_at is null", each, held ->
                        new Object[] {held.then(), held.holder().npi().value()});
        store.updateEach(ADD, holdings, one -> new Object[] {
            one.license().state(),
            one.license().key(),
            one.held().holder().npi().value(),
            one.held().then(),
            one.held().endOf(one.license())
        });
    }

    /**
     * Those whose last active day is one of these, the earliest first.
     *
     * @param afterId behind which license that ends on the first day; 0 for all that do
     */
    List<Ending> endingFrom(LocalDate from, long afterId, LocalDate through, int most) {
        return store.query(
                ENDING.formatted("(l.ends_on, l.id) > (?, ?) and l.ends_on <= ?", "asc"),
                Licenses::ending,
                from,
                afterId,
                through,
                most);
    }

    /**
     * Those whose last active day is that or one before, the latest first.
     *
     * @param beforeId before which license that ends on that day; {@link Long#MAX_VALUE} for all that do
     */
    List<Ending> endedBy(LocalDate through, long beforeId, int most) {
        return store.query(
                ENDING.formatted("(l.ends_on, l.id) < (?, ?)", "desc"), Licenses::ending, through, beforeId, most);
    }

    long countEnding(LocalDate from, LocalDate through) {
        return store.find(COUNT_ENDING, row -> row.bigNumber(1), from, through).orElseThrow();
    }

    private static Ending ending(Row row) throws SQLException {
        var body = StrictJson.read(row.text(6), PractitionerBody.class);
        var state = row.text(3);
        var key = row.text(4);
        return new Ending(
                row.bigNumber(1),
                new Npi(row.text(2)),
                EntryPages.name(body.familyName(), body.givenName()),
                state,
                body.licenseNumbers()
                        .filter(license ->
                                license.state().equals(state) && license.key().equals(key))
                        .map(LicenseNumber::number)
                        .findFirst()
                        .orElse(key),
                row.day(5));
    }
}
