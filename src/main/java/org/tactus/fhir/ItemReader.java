package org.tactus.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.Claim.ItemComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;
import org.tactus.casefile.ClaimSubmission.SubmittedLine;

/** Items as lines: the reverse of what {@link ClaimMapper} makes of a line. */
final class ItemReader {

    private static final String MINUTE = "min";
    private static final String US_DOLLARS = "USD";
    private static final BigDecimal NOWHERE = BigDecimal.ZERO;

    private final ClaimSource source;
    private final Claim claim;
    private final Map<Integer, Integer> diagnoses;
    private final Map<Integer, BigDecimal> minutes;

    /** @param diagnoses their places in the submission's list, from 1, by their sequence */
    ItemReader(ClaimSource source, Claim claim, Map<Integer, Integer> diagnoses) {
        this.source = source;
        this.claim = claim;
        this.diagnoses = diagnoses;
        this.minutes = minutesBySequence(claim);
    }

    private static Map<Integer, BigDecimal> minutesBySequence(Claim claim) {
        var minutes = new HashMap<Integer, BigDecimal>();
        for (var info : claim.getSupportingInfo()) {
            if (info.getValue() instanceof Quantity quantity && isInMinutes(quantity)) {
                minutes.putIfAbsent(info.getSequence(), quantity.getValue());
            }
        }
        return minutes;
    }

    List<@Nullable SubmittedLine> lines() {
        var lines = new ArrayList<@Nullable SubmittedLine>();
        for (var item : claim.getItem()) {
            lines.add(line(item, "Claim.item[" + lines.size() + "]", "lines[" + lines.size() + "]"));
        }
        return lines;
    }

    private SubmittedLine line(ItemComponent item, String path, String element) {
        if (item.hasModifierExtension()) {
            source.slip(path, "has a modifierExtension, and none is known that it may have");
        }
        var quantity = item.getQuantity();
        return new SubmittedLine(
                serviceDate(item, path + ".serviced", element + ".serviceDate"),
                placeOfService(item, path + ".location"),
                source.codeOrOnly(item.getProductOrService(), OthersSystems.PROCEDURES, path + ".productOrService"),
                modifiers(item, path),
                isInMinutes(quantity) ? quantity.getValue() : minutes(item, path),
                isInMinutes(quantity) ? null : quantity.getValue(),
                charge(item, path, element + ".charge"),
                pointers(item));
    }

    private @Nullable LocalDate serviceDate(ItemComponent item, String path, String element) {
        if (item.getServiced() instanceof DateType date) {
            return source.day(date, path, element);
        }
        if (!(item.getServiced() instanceof Period period)) {
            return null;
        }
        var first = source.day(period.getStartElement(), path + ".start", element);
        var last = source.day(period.getEndElement(), path + ".end", element);
        if (first == null || !first.equals(last)) {
            source.slip(path, "isn't of one day; a line is");
            return null;
        }
        return first;
    }

    private @Nullable String placeOfService(ItemComponent item, String path) {
        return item.getLocation() instanceof CodeableConcept place
                ? source.codeOrOnly(place, OthersSystems.PLACES_OF_SERVICE, path)
                : null;
    }

    private List<@Nullable String> modifiers(ItemComponent item, String path) {
        var modifiers = new ArrayList<@Nullable String>();
        for (var modifier : item.getModifier()) {
            modifiers.add(source.codeOrOnly(
                    modifier, OthersSystems.PROCEDURES, path + ".modifier[" + modifiers.size() + "]"));
        }
        return modifiers;
    }

    /** Among the information that the item points to. */
    private @Nullable BigDecimal minutes(ItemComponent item, String path) {
        var stated = item.getInformationSequence().stream()
                .map(sequence -> minutes.get(sequence.getValue()))
                .filter(found -> found != null)
                .toList();
        if (stated.size() > 1) {
            source.slip(path + ".informationSequence", "points to minutes more than once");
        }
        return stated.size() == 1 ? stated.get(0) : null;
    }

    private static boolean isInMinutes(Quantity quantity) {
        return quantity.hasValue()
                && (MINUTE.equals(quantity.getCode()) || !quantity.hasCode() && MINUTE.equals(quantity.getUnit()));
    }

    /** The net; else what the price, the quantity and the factor make. */
    private @Nullable BigDecimal charge(ItemComponent item, String path, String element) {
        if (item.getNet().hasValue()) {
            return dollars(item.getNet(), path + ".net");
        }
        if (!item.getUnitPrice().hasValue() || !item.getQuantity().hasValue()) {
            return null;
        }
        var price = dollars(item.getUnitPrice(), path + ".unitPrice");
        if (price == null) {
            return null;
        }
        var charge = price.multiply(item.getQuantity().getValue())
                .multiply(item.hasFactor() ? item.getFactor() : BigDecimal.ONE);
        source.changed(element, null, charge.toPlainString());
        return charge;
    }

    private @Nullable BigDecimal dollars(Money money, String path) {
        if (money.hasCurrency() && !US_DOLLARS.equals(money.getCurrency())) {
            source.slip(path + ".currency", "isn't " + US_DOLLARS);
            return null;
        }
        return money.getValue();
    }

    /** Places in the list. A sequence that no diagnosis has points nowhere, and stays so. */
    private List<@Nullable BigDecimal> pointers(ItemComponent item) {
        var pointers = new ArrayList<@Nullable BigDecimal>();
        for (var sequence : item.getDiagnosisSequence()) {
            var place = diagnoses.get(sequence.getValue());
            pointers.add(place == null ? NOWHERE : BigDecimal.valueOf(place));
        }
        return pointers;
    }
}
