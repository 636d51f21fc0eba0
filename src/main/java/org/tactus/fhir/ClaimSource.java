package org.tactus.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.tactus.problem.Violation;
import org.tactus.registry.AddressBody;

/** A Claim and what it refers to, while they are read: FHIR's datatypes as ours, and what was found amiss on the way. */
final class ClaimSource {

    private static final Pattern DAY = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(T.*)?");
    private static final String HERE = "#";

    private final Map<String, ReferredPart> contained = new HashMap<>();
    private final Function<String, ReferredPart> parts;
    private final List<ReadClaim.Change> changes = new ArrayList<>();
    private final List<Violation> slips = new ArrayList<>();

    ClaimSource(DomainResource claim, Function<String, ReferredPart> parts) {
        this.parts = parts;
        for (var resource : claim.getContained()) {
            contained.putIfAbsent(resource.getIdElement().getIdPart().replace(HERE, ""), ReferredPart.of(resource));
        }
    }

    /**
     * A resource and the way to it.
     *
     * @param path as in FHIRPath: {@code Claim.patient.resolve()}
     */
    record Found(Resource resource, String path) {

        <R extends Resource> Optional<R> as(Class<R> type) {
            return Optional.of(resource).filter(type::isInstance).map(type::cast);
        }
    }

    List<ReadClaim.Change> changes() {
        return changes;
    }

    List<Violation> slips() {
        return slips;
    }

    void slip(String path, String message) {
        slips.add(new Violation(path, message));
    }

    void changed(String element, @Nullable String stated, String read) {
        changes.add(new ReadClaim.Change(element, stated, read));
    }

    /** Where it leads; empty where there is no reference, and where it leads nowhere, which is a slip. */
    Optional<Found> follow(Reference reference, String path) {
        if (!reference.hasReference()) {
            return Optional.empty();
        }
        var address = reference.getReference();
        var part = address.startsWith(HERE)
                ? contained.getOrDefault(address.substring(1), ReferredPart.MISSING)
                : parts.apply(address);
        if (part.resource().isEmpty()) {
            slip(path, part.problem());
        }
        var found = part.resource().map(resource -> new Found(resource, path + ".resolve()"));
        found.ifPresent(this::checkModifiers);
        return found;
    }

    /** What may turn the meaning of all the rest around can't be passed over. */
    void checkModifiers(Found found) {
        if (found.resource().hasImplicitRules()
                || found.resource() instanceof DomainResource domain && domain.hasModifierExtension()) {
            slip(found.path(), "has implicitRules or a modifierExtension, and none is known that it may have");
        }
    }

    /** The day of a date or a time, as its writer's clock showed it; null where there is none. */
    @Nullable
    LocalDate day(@Nullable BaseDateTimeType date, String path, String element) {
        var stated = date == null ? null : date.getValueAsString();
        if (date == null || stated == null) {
            return null;
        }
        var day = DAY.matcher(stated);
        try {
            if (day.matches()) {
                var read = LocalDate.parse(day.group(1));
                if (day.group(2) != null) {
                    changed(element, stated, read.toString());
                }
                return read;
            }
        } catch (DateTimeException notADay) {
            // said below
        }
        slip(path, "is no day, written as in 2026-11-10");
        return null;
    }

    static @Nullable String text(@Nullable PrimitiveType<?> text) {
        return text == null ? null : text.getValueAsString();
    }

    /** By its system; else by its type of HL7's table 0203. */
    static @Nullable String identifier(List<Identifier> identifiers, Set<String> systems, String type) {
        return identifiers.stream()
                .filter(Identifier::hasValue)
                .filter(identifier -> identifier.hasSystem() && systems.contains(identifier.getSystem()))
                .findFirst()
                .or(() -> identifiers.stream()
                        .filter(Identifier::hasValue)
                        .filter(identifier -> isOfType(identifier, type))
                        .findFirst())
                .map(Identifier::getValue)
                .orElse(null);
    }

    static boolean isOfType(Identifier identifier, String type) {
        return identifier.getType().getCoding().stream()
                .anyMatch(coding -> type.equals(coding.getCode()) && isOfTable0203(coding));
    }

    private static boolean isOfTable0203(Coding coding) {
        return Systems.IDENTIFIER_TYPE.equals(coding.getSystem())
                || "http://hl7.org/fhir/v2/0203".equals(coding.getSystem());
    }

    /** The first code of one of the systems. */
    static Optional<String> code(CodeableConcept concept, Set<String> systems) {
        return concept.getCoding().stream()
                .filter(coding -> coding.hasSystem() && systems.contains(coding.getSystem()))
                .filter(Coding::hasCode)
                .map(Coding::getCode)
                .findFirst();
    }

    /** Of one of the systems; else the only one that there is, whoever's. Null where that isn't to be said, which is a slip. */
    @Nullable
    String codeOrOnly(CodeableConcept concept, Set<String> systems, String path) {
        if (concept.isEmpty()) {
            return null;
        }
        var code = code(concept, systems);
        if (code.isEmpty() && concept.getCoding().size() == 1) {
            code = Optional.ofNullable(concept.getCodingFirstRep().getCode());
        }
        if (code.isEmpty()) {
            slip(path, "has no code of a system that is known here");
        }
        return code.orElse(null);
    }

    /** The official one, or the usual one, or the first that isn't out of use. */
    static HumanName name(List<HumanName> names) {
        for (var use : List.of(NameUse.OFFICIAL, NameUse.USUAL)) {
            for (var name : names) {
                if (name.getUse() == use) {
                    return name;
                }
            }
        }
        return names.stream()
                .filter(name -> name.getUse() != NameUse.OLD)
                .findFirst()
                .orElseGet(HumanName::new);
    }

    static @Nullable String given(HumanName name) {
        return name.hasGiven()
                ? name.getGiven().stream()
                        .map(PrimitiveType::getValueAsString)
                        .filter(given -> given != null)
                        .collect(Collectors.joining(" "))
                : null;
    }

    /** The first. Its lines are one of ours. */
    @Nullable
    AddressBody address(List<Address> addresses, String element) {
        if (addresses.isEmpty()) {
            return null;
        }
        var address = addresses.get(0);
        var lines = address.getLine().stream()
                .map(PrimitiveType::getValueAsString)
                .filter(line -> line != null)
                .toList();
        if (lines.size() > 1 && lines.stream().allMatch(ClaimSource::isText)) {
            changed(element + ".line", String.join("\n", lines), String.join(", ", lines));
        }
        return new AddressBody(
                lines.isEmpty() ? null : String.join(", ", lines),
                address.getCity(),
                address.getState(),
                address.getPostalCode());
    }

    /** Whether a store can hold it; whether a submission may have it, whoever files it says. */
    private static boolean isText(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }
}
