package org.tactus.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.InstantType;
import org.tactus.exchange.Asked;
import org.tactus.exchange.Cursors;
import org.tactus.exchange.Cursors.Cursor;
import org.tactus.exchange.Prefer;
import org.tactus.exchange.Slips;
import org.tactus.fhir.FhirInstant;
import org.tactus.ledger.Ids;

/** Answers searches for AuditEvents, a page at a time: of what was on record at the moment of the first page. */
@ApplicationScoped
class AuditSearches {

    private static final String TYPE = "AuditEvent";

    private final AccessEvents events;
    private final Cursors cursors;
    private final Ids ids;
    private final Clock clock;

    AuditSearches(AccessEvents events, Cursors cursors, Ids ids, Clock clock) {
        this.events = events;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param slips where is told what can't be understood
     * @param caller whose the walk is
     * @param base where the FHIR API is
     * @throws org.tactus.problem.ProblemException malformed
     */
    Bundle page(Asked asked, Slips slips, String caller, String base) {
        var link = asked.first(Cursors.PARAMETER);
        if (link.isEmpty()) {
            var asOf = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            return page(AuditQueryReader.read(asked, base, slips, asOf), asOf, Optional.empty(), caller, base);
        }
        var cursor = cursors.open(link.get(), TYPE, caller);
        var asOf = cursor.asOfInstant();
        var strict = Slips.of(Prefer.of(null));
        return page(
                AuditQueryReader.read(Asked.ofFlat(cursor.parameters()), base, strict, asOf),
                asOf,
                Optional.of(cursor.id()),
                caller,
                base);
    }

    private Bundle page(AuditQuery query, Instant asOf, Optional<UUID> after, String caller, String base) {
        // one more than asked for tells whether there is another page
        var found = events.page(query.conditions(asOf, after), query.newestFirst(), query.count() + 1);
        var page = found.subList(0, Math.min(found.size(), query.count()));
        var bundle = bundle(page, asOf, base);
        var address = base + "/" + TYPE;
        bundle.addLink().setRelation("self").setUrl(address + query.understood().query());
        if (found.size() > page.size()) {
            var last = page.get(page.size() - 1);
            bundle.addLink()
                    .setRelation("next")
                    .setUrl(address + "?" + Cursors.PARAMETER + "=" + cursors.seal(cursor(query, asOf, last), caller));
        }
        return bundle;
    }

    private Bundle bundle(List<AccessEvent> page, Instant asOf, String base) {
        var bundle = new Bundle().setType(BundleType.SEARCHSET);
        bundle.setId(ids.next().toString());
        bundle.getMeta().setLastUpdatedElement(new InstantType(FhirInstant.of(asOf)));
        for (var access : page) {
            bundle.addEntry()
                    .setFullUrl(base + "/" + TYPE + "/" + access.id())
                    .setResource(AuditEventMapper.toFhir(access))
                    .getSearch()
                    .setMode(SearchEntryMode.MATCH);
        }
        return bundle;
    }

    private static Cursor cursor(AuditQuery query, Instant asOf, AccessEvent last) {
        return new Cursor(TYPE, query.understood().flat(), asOf.toEpochMilli(), List.of(), last.id(), 1);
    }
}
