package org.tactus.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.ClaimResponse.AddedItemComponent;
import org.hl7.fhir.r4.model.ClaimResponse.AdjudicationComponent;
import org.hl7.fhir.r4.model.ClaimResponse.ErrorComponent;
import org.hl7.fhir.r4.model.ClaimResponse.ItemComponent;
import org.hl7.fhir.r4.model.ClaimResponse.ItemDetailComponent;
import org.hl7.fhir.r4.model.ClaimResponse.NoteComponent;
import org.hl7.fhir.r4.model.ClaimResponse.SubDetailComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.jspecify.annotations.Nullable;
import org.tactus.fhir.FhirJson;
import org.tactus.ledger.StoredResource;

/** A plan's answer in a biller's words: an 835's, and no FHIR. */
@Schema(name = "ClaimAnswer")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnswerBody(
        UUID id,
        Instant receivedAt,
        @Schema(description = "active; or cancelled or entered-in-error: the plan says that it doesn't count")
                String status,
        @Schema(description = "queued: received, not decided yet; complete; partial; error: it couldn't be processed")
                String outcome,
        @Nullable @Schema(description = "in the plan's words") String disposition,
        @Nullable @Schema(description = "US dollars") String paid,
        @Nullable LocalDate paidOn,
        @Schema(description = "why less is paid than was billed") List<Denial> denials,
        @Schema(description = "why it couldn't be processed") List<Slip> errors,
        @Schema(description = "in the plan's words") List<String> notes,
        @Schema(description = "plan") String from,
        Links links) {

    /** One adjustment. */
    @Schema(name = "ClaimAnswerDenial")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Denial(
            @Nullable @Schema(description = "1-based; left out where the whole claim is meant") Integer line,
            @Nullable String group,
            @Nullable String carc,
            @Nullable String rarc,
            @Nullable @Schema(description = "US dollars") String amount,
            @Nullable @Schema(description = "in the plan's words") String text) {}

    /** One thing that was wrong with the claim for the plan. */
    @Schema(name = "ClaimAnswerError")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Slip(
            @Nullable @Schema(description = "1-based; left out where the whole claim is meant") Integer line,
            @Nullable String code,
            @Nullable @Schema(description = "in the plan's words") String text) {}

    /** Where the whole of it is. */
    @Schema(name = "ClaimAnswerLinks")
    public record Links(String fhir) {}

    static AnswerBody of(StoredResource stored) {
        var response = (ClaimResponse) FhirJson.read(stored.body());
        var payment = response.getPayment();
        return new AnswerBody(
                stored.key().id(),
                stored.lastUpdated(),
                response.getStatusElement().getValueAsString(),
                response.getOutcomeElement().getValueAsString(),
                response.getDisposition(),
                dollars(payment.getAmount()),
                Optional.ofNullable(payment.getDateElement().getValueAsString())
                        .map(LocalDate::parse)
                        .orElse(null),
                denials(response),
                response.getError().stream().map(AnswerBody::slip).toList(),
                response.getProcessNote().stream().map(NoteComponent::getText).toList(),
                stored.plan(),
                new Links("/fhir/" + stored.key()));
    }

    /** Those of the whole claim, then line by line, a line's parts with it. */
    private static List<Denial> denials(ClaimResponse response) {
        var denials = new ArrayList<Denial>();
        add(response.getAdjudication(), null, denials);
        for (var item : response.getItem()) {
            var line = item.getItemSequence();
            partsOf(item).forEach(adjudications -> add(adjudications, line, denials));
        }
        response.getAddItem().forEach(added -> add(added.getAdjudication(), lineOf(added), denials));
        return denials;
    }

    private static List<List<AdjudicationComponent>> partsOf(ItemComponent item) {
        var parts = new ArrayList<List<AdjudicationComponent>>();
        parts.add(item.getAdjudication());
        for (ItemDetailComponent detail : item.getDetail()) {
            parts.add(detail.getAdjudication());
            detail.getSubDetail().stream()
                    .map(SubDetailComponent::getAdjudication)
                    .forEach(parts::add);
        }
        return parts;
    }

    private static @Nullable Integer lineOf(AddedItemComponent added) {
        return added.getItemSequence().stream()
                .map(PositiveIntType::getValue)
                .findFirst()
                .orElse(null);
    }

    private static void add(List<AdjudicationComponent> adjudications, @Nullable Integer line, List<Denial> denials) {
        for (var adjudication : adjudications) {
            var reason = adjudication.getReason();
            if (X12.ALL.stream().anyMatch(list -> code(list, reason) != null)) {
                denials.add(new Denial(
                        line,
                        code(X12.GROUP, reason),
                        code(X12.CARC, reason),
                        code(X12.RARC, reason),
                        dollars(adjudication.getAmount()),
                        reason.getText()));
            }
        }
    }

    private static @Nullable String code(X12 list, CodeableConcept reason) {
        return reason.getCoding().stream()
                .filter(coding -> list.system().equals(coding.getSystem()))
                .map(Coding::getCode)
                .findFirst()
                .orElse(null);
    }

    private static Slip slip(ErrorComponent error) {
        var code = error.getCode();
        return new Slip(
                error.hasItemSequence() ? error.getItemSequence() : null,
                code.getCodingFirstRep().getCode(),
                code.hasText() ? code.getText() : code.getCodingFirstRep().getDisplay());
    }

    private static @Nullable String dollars(Money money) {
        BigDecimal value = money.getValue();
        return value == null ? null : value.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
