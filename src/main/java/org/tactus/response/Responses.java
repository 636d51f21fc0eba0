package org.tactus.response;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.Identifier;
import org.tactus.fhir.FhirJson;
import org.tactus.fhir.ResponseEmitter;
import org.tactus.fhir.SearchTerms;
import org.tactus.ledger.HistoryQuery;
import org.tactus.ledger.Locks;
import org.tactus.ledger.ResourceCondition.HasToken;
import org.tactus.ledger.ResourceKey;
import org.tactus.ledger.ResourceSearch;
import org.tactus.ledger.Resources;
import org.tactus.ledger.Scope;
import org.tactus.ledger.StoredResource;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/** Plans' answers: taken in for claims of the plan's own, and found again by claim. */
@ApplicationScoped
public class Responses {

    private static final Pattern CLAIM =
            Pattern.compile("Claim/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?:/_history/([0-9]{1,9}))?");

    /** No answer is later. */
    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Resources resources;
    private final ResourceSearch search;
    private final ResponseEmitter emitter;
    private final Locks locks;

    Responses(Resources resources, ResourceSearch search, ResponseEmitter emitter, Locks locks) {
        this.resources = resources;
        this.search = search;
        this.emitter = emitter;
        this.locks = locks;
    }

    /**
     * An answer that is on file.
     *
     * @param isNew whether it was filed now
     */
    record Kept(StoredResource resource, boolean isNew) {}

    /**
     * Files it, unless one with the identifier is there.
     *
     * @param plans whose claims it may be to
     * @param base where the FHIR API is
     * @throws org.tactus.problem.ProblemException malformed, naming all that is wrong; precondition failed, where the identifier is
     *     that of several
     */
    @Transactional
    Kept file(byte[] body, Set<String> plans, Optional<IfNoneExist> unlessThere, String base) {
        var slips = new ResponseSlips();
        var json = ResponseReader.read(body, base, slips);
        var check = new ResponseCheck(json, ElementCheck.of(json, ResponseReader.TYPE, slips), slips);
        check.checkAnswer();
        var claim = claim(json.path("request").path("reference"), plans);
        claim.ifPresentOrElse(found -> check.checkClaim(ResponseReader.read(found.body())), check::noSuchClaim);
        if (!slips.isEmpty()) {
            throw slips.asException();
        }
        var response = ResponseReader.toResource(json);
        return unlessThere
                .flatMap(condition -> there(condition, response, plans))
                .map(found -> new Kept(found, false))
                .orElseGet(() -> new Kept(emitter.emit(response, claim.orElseThrow()), true));
    }

    private Optional<StoredResource> claim(JsonNode reference, Set<String> plans) {
        var written = CLAIM.matcher(reference.asText());
        if (!written.matches()) {
            return Optional.empty();
        }
        var key = new ResourceKey("Claim", UUID.fromString(written.group(1)));
        var scope = Scope.of(plans, Set.of());
        return written.group(2) == null
                ? resources.find(key, scope)
                : resources.find(key, Integer.parseInt(written.group(2)), scope);
    }

    /** Whoever sends the same at the same time waits. */
    private Optional<StoredResource> there(IfNoneExist condition, ClaimResponse response, Set<String> plans) {
        if (!condition.isMetBy(response.getIdentifier())) {
            var slips = new ResponseSlips();
            slips.add(
                    "ClaimResponse.identifier",
                    "is to have the identifier of If-None-Exist: by it the answer is found when it comes again");
            throw slips.asException();
        }
        locks.take(names(response.getIdentifier(), plans).toList());
        var there = search.now(ResponseReader.TYPE, Scope.of(plans, Set.of()), new HasToken(condition.tokens()));
        if (there.size() > 1) {
            throw Problem.of(
                            ProblemKind.PRECONDITION_FAILED,
                            "Several answers of yours have the identifier of If-None-Exist; nothing was filed.")
                    .asException();
        }
        return there.stream().findFirst();
    }

    private static Stream<String> names(List<Identifier> identifiers, Set<String> plans) {
        return plans.stream().flatMap(plan -> identifiers.stream()
                .map(identifier -> "response " + plan + " " + identifier.getValue()));
    }

    /**
     * What was answered, the newest first.
     *
     * @param before what comes behind that
     */
    List<StoredResource> newest(Scope scope, Optional<HistoryQuery.Version> before, int count) {
        return search.history(
                new HistoryQuery(ResponseReader.TYPE, Optional.empty(), scope, Optional.empty(), EVER, before, count));
    }

    /** Control numbers of the claims that they answer, by the claim's id. */
    Map<UUID, String> controlNumbers(Collection<StoredResource> responses, Scope scope) {
        var claims = responses.stream().map(Responses::claimOf).collect(Collectors.toSet());
        return resources.current("Claim", claims, scope).stream()
                .collect(Collectors.toMap(claim -> claim.key().id(), claim -> ((Claim) FhirJson.read(claim.body()))
                        .getIdentifierFirstRep()
                        .getValue()));
    }

    /** What it answers. */
    static UUID claimOf(StoredResource response) {
        var request = ((ClaimResponse) FhirJson.read(response.body())).getRequest();
        return UUID.fromString(request.getReferenceElement().getIdPart());
    }

    /** What a claim was answered, the first first. */
    public List<AnswerBody> told(UUID claim, Scope scope) {
        return search
                .now(
                        ResponseReader.TYPE,
                        scope,
                        new HasToken(Set.of(SearchTerms.reference("request", "Claim/" + claim))))
                .stream()
                .map(AnswerBody::of)
                .toList();
    }
}
