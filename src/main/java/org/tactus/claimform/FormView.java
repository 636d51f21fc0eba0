package org.tactus.claimform;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tactus.claim.Gender;
import org.tactus.claim.OpioidContext;
import org.tactus.claim.OrderStatus;
import org.tactus.claim.Words;
import org.tactus.web.Form;
import org.tactus.web.Form.Note;
import org.tactus.web.Option;

/**
 * The form with all that is said about it.
 *
 * @param summary what would become of it
 * @param corrections with which it would be accepted
 * @param unitsByLine what a line's minutes bear, by its place
 * @param total of the charges, in US dollars
 * @param coverage what the plan covers and what is left of it; empty where that can't be told yet
 * @param orderLeft what is left of the order; empty where that can't be told
 * @param diagnoses what each of them is called and shows
 * @param saved whether, and when, it was kept as a draft
 * @param found what was looked up, as a page without script shows it
 * @param npis billing NPIs that the reader files for
 */
@TemplateData
record FormView(
        Form form,
        Summary summary,
        List<Fix> corrections,
        Map<Integer, String> unitsByLine,
        String total,
        String coverage,
        String orderLeft,
        List<Diagnosis> diagnoses,
        Saved saved,
        Optional<Found> found,
        List<Option> npis) {

    /**
     * What would become of the claim.
     *
     * @param outcome {@code accepted}, {@code held}, {@code rejected}, or empty as long as that can't be told
     * @param elsewhere what stands next to no field
     */
    @TemplateData
    record Summary(String outcome, String says, List<Note> elsewhere) {}

    /** A change that helps. */
    @TemplateData
    record Fix(String element, String value, String message) {}

    /** @param number 1-based, as lines point to it */
    @TemplateData
    record Diagnosis(int number, String code, String label, String says) {}

    /** @param slip why it wasn't kept; empty where it was */
    @TemplateData
    record Saved(Optional<Instant> at, String slip) {

        static final Saved NOT = new Saved(Optional.empty(), "");
    }

    /**
     * What was found.
     *
     * @param kind {@code member}, {@code order}, {@code therapist} or {@code diagnosis}
     * @param nothing what to say where nothing was found
     */
    @TemplateData
    record Found(String kind, List<Offer> offers, String nothing) {

        /** There may be more than are shown. */
        public boolean isFull() {
            return offers.size() >= LookUps.MOST;
        }
    }

    /** @param use as the button that takes it sends it */
    @TemplateData
    record Offer(String use, String label, String says) {}

    /** What a line's minutes bear; empty where that can't be told. */
    public String units(int row) {
        return unitsByLine.getOrDefault(row, "");
    }

    public Optional<Found> foundOf(String kind) {
        return found.filter(some -> some.kind().equals(kind));
    }

    public List<String> fields() {
        return Section.allFields(form);
    }

    public boolean isCorrection() {
        return !form.text("replaces").isEmpty();
    }

    /** Whether the order is told in full, or there is something to say about that. */
    public boolean isOrderInFull() {
        return Section.ORDER.fields(form).stream()
                .filter(field -> field.startsWith("order."))
                .filter(field -> !field.equals("order.number"))
                .anyMatch(field -> form.isTyped(field) || !form.notes(field).isEmpty());
    }

    public boolean hasMore() {
        return Section.MORE.fields(form).stream()
                .anyMatch(field -> form.isTyped(field) || !form.notes(field).isEmpty());
    }

    public List<Option> genders() {
        return Option.of(Words.of(Gender.class));
    }

    public List<Option> orderStatuses() {
        return Option.of(Words.of(OrderStatus.class));
    }

    public List<Option> opioidContexts() {
        return Option.of(Words.of(OpioidContext.class));
    }

    FormView withFound(Found some) {
        return new FormView(
                form,
                summary,
                corrections,
                unitsByLine,
                total,
                coverage,
                orderLeft,
                diagnoses,
                saved,
                Optional.of(some),
                npis);
    }

    FormView withForm(Form other, Saved kept) {
        return new FormView(
                other, summary, corrections, unitsByLine, total, coverage, orderLeft, diagnoses, kept, found, npis);
    }
}
