package org.tactus.claimform;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tactus.access.Caller;
import org.tactus.casefile.ClaimSubmission;
import org.tactus.claim.LicenseNumber;
import org.tactus.claim.Words;
import org.tactus.claimform.FormView.Diagnosis;
import org.tactus.claimform.FormView.Fix;
import org.tactus.claimform.FormView.Saved;
import org.tactus.claimform.FormView.Summary;
import org.tactus.codeset.DiagnosisFinder;
import org.tactus.fact.Plan;
import org.tactus.intake.ClaimIntake;
import org.tactus.intake.Submissions;
import org.tactus.problem.Violation;
import org.tactus.rule.Allowance;
import org.tactus.rule.BorneUnits;
import org.tactus.rule.Correction;
import org.tactus.rule.Decision;
import org.tactus.rule.Finding;
import org.tactus.rule.Severity;
import org.tactus.web.Form;
import org.tactus.web.Form.Note;
import org.tactus.web.Option;

/** Says of a form what would be decided, as far as it is filled in. */
@ApplicationScoped
class FormCheck {

    private static final String SERVICE_DATE = ".serviceDate";

    private final Submissions submissions;
    private final ClaimIntake intake;

    FormCheck(Submissions submissions, ClaimIntake intake) {
        this.submissions = submissions;
        this.intake = intake;
    }

    /** How much of what is wrong is said. */
    enum Showing {
        /** Nothing: somebody has just begun. */
        NOTHING,
        /** What is wrong with what was typed, and what is missing above it. */
        TYPED,
        /** Everything. */
        ALL
    }

    /** As it stands, with what is to be said. */
    FormView view(Form form, Caller caller, Showing showing) {
        var read = submissions.readAsFar(form.json(ClaimSubmission.class), caller);
        var claim = read.filing().claim();
        // without its day, nothing that goes by days makes sense
        var isDated = read.slips().stream().noneMatch(slip -> slip.field().endsWith(SERVICE_DATE));
        var checked = isDated ? Optional.of(intake.check(read.filing())) : Optional.<ClaimIntake.Checked>empty();
        var decision = checked.map(ClaimIntake.Checked::decision);
        var all = notes(read.slips(), decision);
        var shown = shown(form, all, showing);
        var fields = Section.allFields(form);
        var elsewhere = shown.stream().filter(note -> !stands(note, fields)).toList();
        return new FormView(
                form.withNotes(shown),
                summary(all, shown, elsewhere, read.slips().isEmpty() ? decision : Optional.empty(), showing),
                read.slips().isEmpty() && showing != Showing.NOTHING
                        ? fixes(checked.flatMap(ClaimIntake.Checked::wouldPass).orElse(List.of()))
                        : List.of(),
                decision.map(FormCheck::units).orElse(Map.of()),
                dollars(claim.total()),
                decision.map(FormCheck::coverage).orElse(""),
                decision.map(FormCheck::orderLeft).orElse(""),
                decision.map(FormCheck::diagnoses).orElse(List.of()),
                Saved.NOT,
                Optional.empty(),
                caller.billingNpis().stream()
                        .sorted()
                        .map(npi -> new Option(npi, npi))
                        .toList());
    }

    /** The form with those corrections made that would help, of one element, or all of them. */
    Form corrected(Form form, Caller caller, String element) {
        var read = submissions.readAsFar(form.json(ClaimSubmission.class), caller);
        if (!read.slips().isEmpty()) {
            return form;
        }
        var corrected = form;
        for (var correction : intake.check(read.filing()).wouldPass().orElse(List.of())) {
            if (correction.element().equals(element)) {
                corrected = with(corrected, correction);
            }
        }
        return corrected;
    }

    private static Form with(Form form, Correction correction) {
        if (correction.value() instanceof LicenseNumber license) {
            return form.with(correction.element() + ".state", license.state())
                    .with(correction.element() + ".number", license.number());
        }
        // a list that was typed row by row is one field from now on
        return form.without(correction.element()).with(correction.element(), text(correction.value()));
    }

    private static String text(Object value) {
        if (value instanceof LicenseNumber license) {
            return license.state() + " " + license.number();
        }
        return value instanceof Collection<?> several
                ? several.stream().map(Object::toString).collect(Collectors.joining(", "))
                : value.toString();
    }

    private static List<Fix> fixes(List<Correction> corrections) {
        return corrections.stream()
                .map(correction -> new Fix(correction.element(), text(correction.value()), correction.message()))
                .toList();
    }

    private static List<Note> notes(List<Violation> slips, Optional<Decision> decision) {
        var notes = new ArrayList<Note>();
        slips.forEach(slip -> notes.add(new Note(slip.field(), "error", "This " + slip.message() + ".", "")));
        decision.map(Decision::findings).orElse(List.of()).stream()
                .filter(finding -> slips.stream().noneMatch(slip -> isAbout(slip.field(), finding.element())))
                .map(FormCheck::note)
                .forEach(notes::add);
        return notes;
    }

    private static Note note(Finding finding) {
        return new Note(
                finding.element(),
                Words.of(finding.severity()),
                finding.message(),
                finding.code().remedy());
    }

    private static boolean isAbout(String slip, String element) {
        return slip.equals(element) || slip.startsWith(element + ".") || element.startsWith(slip + ".");
    }

    private static List<Note> shown(Form form, List<Note> all, Showing showing) {
        if (showing == Showing.ALL) {
            return all;
        }
        var reached = Section.reached(form);
        return all.stream()
                .filter(note -> showing == Showing.TYPED
                        && (form.isTyped(note.field().replaceAll("\\[\\d+]$", ""))
                                        && Section.of(note.field()).compareTo(reached) <= 0
                                || Section.of(note.field()).compareTo(reached) < 0))
                .toList();
    }

    private static boolean stands(Note note, List<String> fields) {
        return fields.contains(note.field()) || fields.contains(note.field().replaceAll("\\[\\d+]$", ""));
    }

    private static Summary summary(
            List<Note> all, List<Note> shown, List<Note> elsewhere, Optional<Decision> decision, Showing showing) {
        long toMend = errors(shown);
        if (showing == Showing.NOTHING || toMend == 0 && errors(all) > 0) {
            return new Summary(
                    "", showing == Showing.NOTHING ? "" : "Nothing is wrong with what is filled in so far.", elsewhere);
        }
        if (toMend > 0) {
            return new Summary(
                    "rejected",
                    toMend == 1 ? "as it is: one thing to mend." : "as it is: " + toMend + " things to mend.",
                    elsewhere);
        }
        return decision.map(decided -> new Summary(Words.of(decided.outcome()), says(decided), elsewhere))
                .orElseGet(() -> new Summary("", "", elsewhere));
    }

    private static long errors(List<Note> notes) {
        return notes.stream().filter(note -> note.severity().equals("error")).count();
    }

    private static String says(Decision decision) {
        long remarks = decision.findings().stream()
                .filter(finding -> finding.severity() != Severity.HOLD)
                .count();
        var also = remarks == 0 ? "" : remarks == 1 ? " There is one remark." : " There are " + remarks + " remarks.";
        return switch (decision.outcome()) {
            case ACCEPTED -> "This claim would be accepted." + also;
            case HELD -> "This claim would be held, until somebody looks at it and releases it with a reason." + also;
            case REJECTED -> "This claim would be rejected." + also;
        };
    }

    private static Map<Integer, String> units(Decision decision) {
        var said = new HashMap<Integer, String>();
        for (var borne : BorneUnits.of(decision.claim(), decision.facts())) {
            var sentence = counted(borne.minutes(), "minute") + " bear " + counted(borne.units(), "unit") + ".";
            var most = borne.dailyMaximum();
            said.put(
                    borne.line() - 1,
                    most.isPresent() && most.getAsInt() < borne.units()
                            ? sentence + " CMS lets " + most.getAsInt() + " a day pass."
                            : sentence);
        }
        return said;
    }

    private static String coverage(Decision decision) {
        var day = decision.claim().firstServiceDate();
        return decision.facts()
                .plan()
                .flatMap(plan -> day.map(visit -> coverage(plan, decision, visit)))
                .orElse("");
    }

    private static String coverage(Plan plan, Decision decision, LocalDate day) {
        return Allowance.ofBenefit(decision.claim(), decision.facts(), day)
                .map(left -> plan.name() + ", " + plan.year() + ": " + Sentences.left(left))
                .orElse(plan.name() + " has no massage benefit in " + plan.year() + ".");
    }

    private static String orderLeft(Decision decision) {
        return Allowance.ofOrder(decision.claim(), decision.facts())
                .map(Sentences::left)
                .orElse("");
    }

    private static List<Diagnosis> diagnoses(Decision decision) {
        var claim = decision.claim();
        var codes = decision.facts().codes().diagnoses();
        return claim.firstServiceDate()
                .map(day -> IntStream.range(0, claim.diagnoses().size())
                        .mapToObj(i -> {
                            var code = claim.diagnoses().get(i);
                            return new Diagnosis(
                                    i + 1,
                                    code.dotted(),
                                    DiagnosisFinder.labelOf(code),
                                    Sentences.of(codes.statusOn(day, code), codes.conditionOf(code)));
                        })
                        .toList())
                .orElse(List.of());
    }

    private static String dollars(BigDecimal amount) {
        return Sentences.dollars(amount);
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
