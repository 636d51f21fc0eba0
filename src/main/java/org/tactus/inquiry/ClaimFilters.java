package org.tactus.inquiry;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.Frequency;
import org.tactus.claim.Icd10Cm;
import org.tactus.claim.MemberId;
import org.tactus.claim.PlanId;
import org.tactus.claim.ProcedureCode;
import org.tactus.claim.Words;
import org.tactus.json.QueryParameters;
import org.tactus.json.Violations;
import org.tactus.ledger.ClaimTrait;
import org.tactus.ledger.Scope;
import org.tactus.ledger.Standing;
import org.tactus.rule.FindingCode;
import org.tactus.rule.Outcome;
import org.tactus.rule.Severity;
import org.tactus.search.ClaimQuery;

/**
 * What claims can be narrowed by; what is left out doesn't narrow them. A filter that is given several times, or with several values
 * apart by commas, lets in whatever has one of them.
 */
public class ClaimFilters {

    private static final int MOST_VALUES = 20;
    private static final int LAST_YEAR = 9999;

    private static final Pattern NPI = Pattern.compile("[0-9]{10}");
    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");
    private static final Pattern RULE_BOOK = Pattern.compile("[0-9]{4}\\.[0-9]{1,3}");

    private static final Set<String> CODES =
            Arrays.stream(FindingCode.values()).map(FindingCode::wire).collect(Collectors.toSet());
    private static final Set<String> CARCS =
            Arrays.stream(FindingCode.values()).map(FindingCode::carc).collect(Collectors.toCollection(TreeSet::new));

    @QueryParam("outcome")
    @Parameter(description = "accepted, held or rejected")
    @Nullable
    List<String> outcome;

    @QueryParam("standing")
    @Parameter(description = "by now: in-force, held, rejected, withdrawn, replaced, voided or void")
    @Nullable
    List<String> standing;

    @QueryParam("code")
    @Parameter(description = "of a finding: order-expired")
    @Nullable
    List<String> code;

    @QueryParam("carc")
    @Parameter(description = "of a finding")
    @Nullable
    List<String> carc;

    @QueryParam("severity")
    @Parameter(description = "of a finding: error, hold, warning or information")
    @Nullable
    List<String> severity;

    @QueryParam("plan")
    @Nullable
    List<String> plan;

    @QueryParam("npi")
    @Parameter(description = "of who bills, treated or ordered")
    @Nullable
    List<String> npi;

    @QueryParam("billing")
    @Parameter(description = "NPI of who bills")
    @Nullable
    List<String> billing;

    @QueryParam("therapist")
    @Parameter(description = "NPI of who treated")
    @Nullable
    List<String> therapist;

    @QueryParam("orderer")
    @Parameter(description = "NPI of who ordered")
    @Nullable
    List<String> orderer;

    @QueryParam("member")
    @Parameter(description = "member id")
    @Nullable
    List<String> member;

    @QueryParam("state")
    @Parameter(description = "of service, two letters")
    @Nullable
    List<String> state;

    @QueryParam("licenseState")
    @Parameter(description = "of the therapist's license, two letters")
    @Nullable
    List<String> licenseState;

    @QueryParam("ruleBook")
    @Parameter(description = "edition that decided when it was filed: 2026.4")
    @Nullable
    List<String> ruleBook;

    @QueryParam("diagnosis")
    @Parameter(description = "ICD-10-CM: a family, M54, or a code as it is stated, M54.50")
    @Nullable
    List<String> diagnosis;

    @QueryParam("procedure")
    @Parameter(description = "CPT or HCPCS code of a line")
    @Nullable
    List<String> procedure;

    @QueryParam("frequency")
    @Parameter(description = "original, replacement or void")
    @Nullable
    List<String> frequency;

    @QueryParam("releasedBy")
    @Parameter(
            description =
                    "the user who released it when it was held; * for anybody. Asks for accepted claims where no outcome is")
    @Nullable
    List<String> releasedBy;

    @QueryParam("from")
    @Parameter(description = "first day on which it was filed, in UTC")
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "last day on which it was filed, in UTC")
    @Nullable
    String to;

    @QueryParam("q")
    @Parameter(description = "words, or beginnings of words: control number, names, order number, messages")
    @Nullable
    String q;

    /**
     * What is asked.
     *
     * @param usual the outcomes where none is asked for; none means all
     * @param violations takes what can't be read
     */
    ClaimQuery toQuery(Scope scope, Set<Outcome> usual, Violations violations) {
        var outcomes = words("outcome", outcome, Outcome.class, violations);
        var traits = traits(violations);
        return new ClaimQuery(
                scope,
                outcomes.isEmpty() ? usualOf(traits, usual) : outcomes,
                traits,
                words("standing", standing, Standing.class, violations),
                day("from", from, violations),
                day("to", to, violations),
                QueryParameters.text(q));
    }

    /** What somebody has released is accepted. */
    private static Set<Outcome> usualOf(Map<ClaimTrait, Set<String>> traits, Set<Outcome> usual) {
        return traits.containsKey(ClaimTrait.RELEASED_BY) ? Set.of(Outcome.ACCEPTED) : usual;
    }

    /** Asks for people by what stands in no address. */
    void seek(String words, String memberId) {
        q = words;
        member = List.of(memberId);
    }

    /** Asks for these outcomes alone, whatever was given. */
    void askFor(Outcome... outcomes) {
        outcome = Arrays.stream(outcomes).map(Words::of).toList();
    }

    void askForCodes(List<String> codes) {
        code = codes;
    }

    /** The parameters that were given, but for days: what a link to the same claims needs. */
    Map<String, List<String>> stated() {
        var all = new HashMap<String, @Nullable List<String>>();
        all.put("outcome", outcome);
        all.put("standing", standing);
        all.put("code", code);
        all.put("carc", carc);
        all.put("severity", severity);
        all.put("plan", plan);
        all.put("npi", npi);
        all.put("billing", billing);
        all.put("therapist", therapist);
        all.put("orderer", orderer);
        all.put("member", member);
        all.put("state", state);
        all.put("licenseState", licenseState);
        all.put("ruleBook", ruleBook);
        all.put("diagnosis", diagnosis);
        all.put("procedure", procedure);
        all.put("frequency", frequency);
        all.put("releasedBy", releasedBy);
        all.put("q", q == null ? null : List.of(q));
        return all.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null
                        && parameter.getValue().stream().anyMatch(value -> !value.isBlank()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<ClaimTrait, Set<String>> traits(Violations violations) {
        var traits = new EnumMap<ClaimTrait, Set<String>>(ClaimTrait.class);
        UnaryOperator<String> asStated = text -> text;
        UnaryOperator<String> inCapitals = text -> text.toUpperCase(Locale.ROOT);
        Predicate<String> any = text -> true;
        put(
                traits,
                ClaimTrait.CODE,
                "code",
                code,
                asStated,
                CODES::contains,
                "is no code of a finding: /api/rules lists them",
                violations);
        put(
                traits,
                ClaimTrait.CARC,
                "carc",
                carc,
                inCapitals,
                CARCS::contains,
                "is none of " + String.join(", ", CARCS),
                violations);
        put(
                traits,
                ClaimTrait.SEVERITY,
                "severity",
                severity,
                asStated,
                isWord(Severity.class),
                isNone(Severity.class),
                violations);
        put(traits, ClaimTrait.PLAN, "plan", plan, text -> new PlanId(text).value(), any, "", violations);
        put(traits, ClaimTrait.NPI, "npi", npi, asStated, isNpi(), NO_NPI, violations);
        put(traits, ClaimTrait.BILLING, "billing", billing, asStated, isNpi(), NO_NPI, violations);
        put(traits, ClaimTrait.THERAPIST, "therapist", therapist, asStated, isNpi(), NO_NPI, violations);
        put(traits, ClaimTrait.ORDERER, "orderer", orderer, asStated, isNpi(), NO_NPI, violations);
        put(traits, ClaimTrait.MEMBER, "member", member, text -> new MemberId(text).value(), any, "", violations);
        put(traits, ClaimTrait.STATE, "state", state, inCapitals, isState(), NO_STATE, violations);
        put(
                traits,
                ClaimTrait.LICENSE_STATE,
                "licenseState",
                licenseState,
                inCapitals,
                isState(),
                NO_STATE,
                violations);
        put(
                traits,
                ClaimTrait.RULE_BOOK,
                "ruleBook",
                ruleBook,
                asStated,
                text -> RULE_BOOK.matcher(text).matches(),
                "is no edition of the rule book, written as in 2026.4",
                violations);
        put(
                traits,
                ClaimTrait.DIAGNOSIS,
                "diagnosis",
                diagnosis,
                text -> new Icd10Cm(text).code(),
                text -> new Icd10Cm(text).isWellFormed(),
                "is no ICD-10-CM code, or its first three characters",
                violations);
        put(
                traits,
                ClaimTrait.PROCEDURE,
                "procedure",
                procedure,
                text -> new ProcedureCode(text).value(),
                text -> new ProcedureCode(text).isWellFormed(),
                "is no CPT or HCPCS code",
                violations);
        put(
                traits,
                ClaimTrait.FREQUENCY,
                "frequency",
                frequency,
                asStated,
                isWord(Frequency.class),
                isNone(Frequency.class),
                violations);
        put(traits, ClaimTrait.RELEASED_BY, "releasedBy", releasedBy, asStated, any, "", violations);
        return traits;
    }

    private static final String NO_NPI = "is no NPI, which has ten digits";
    private static final String NO_STATE = "is no state, which has two letters";

    private static Predicate<String> isNpi() {
        return text -> NPI.matcher(text).matches();
    }

    private static Predicate<String> isState() {
        return text -> STATE.matcher(text).matches();
    }

    private static <E extends Enum<E>> Predicate<String> isWord(Class<E> type) {
        return text -> Words.constant(type, text).isPresent();
    }

    private static <E extends Enum<E>> String isNone(Class<E> type) {
        return "is none of " + String.join(", ", Words.of(type));
    }

    private static void put(
            Map<ClaimTrait, Set<String>> traits,
            ClaimTrait trait,
            String name,
            @Nullable List<String> stated,
            UnaryOperator<String> meant,
            Predicate<String> isRight,
            String wrong,
            Violations violations) {
        var values = values(name, stated, violations).stream().map(meant).collect(Collectors.toSet());
        if (!values.stream().allMatch(isRight)) {
            violations.add(name, wrong);
        } else if (!values.isEmpty()) {
            traits.put(trait, values);
        }
    }

    private static <E extends Enum<E>> Set<E> words(
            String name, @Nullable List<String> stated, Class<E> type, Violations violations) {
        var meant = EnumSet.noneOf(type);
        values(name, stated, violations)
                .forEach(word -> violations.word(name, word, type).ifPresent(meant::add));
        return meant;
    }

    private static Set<String> values(String name, @Nullable List<String> stated, Violations violations) {
        var values = stated == null
                ? Set.<String>of()
                : stated.stream()
                        .flatMap(text -> Arrays.stream(text.split(",")))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new));
        if (values.size() > MOST_VALUES) {
            violations.add(name, "has more than " + MOST_VALUES + " values");
        }
        return values;
    }

    static Optional<LocalDate> day(String name, @Nullable String stated, Violations violations) {
        return QueryParameters.read(name, stated, ClaimFilters::day, QueryParameters.NO_DAY, violations);
    }

    private static LocalDate day(String text) {
        var day = LocalDate.parse(text);
        if (day.getYear() < 0 || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("no year that anybody asks for");
        }
        return day;
    }
}
