package org.tactus.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.Address;
import org.tactus.claim.PersonName;

/** Words of ours as FHIR's datatypes. */
final class Fhir {

    private Fhir() {}

    static <R extends Resource> R identified(R resource, UUID id, int version, Instant lastUpdated) {
        resource.setId(id.toString());
        var meta = resource.hasMeta() ? resource.getMeta() : new Meta();
        resource.setMeta(meta.setVersionId(Integer.toString(version))
                .setLastUpdatedElement(new InstantType(FhirInstant.of(lastUpdated))));
        return resource;
    }

    static Meta profile(String url) {
        return new Meta().addProfile(url);
    }

    static CodeableConcept concept(String system, String code) {
        var concept = new CodeableConcept();
        concept.addCoding().setSystem(system).setCode(code);
        return concept;
    }

    static Identifier identifier(String system, String value) {
        return new Identifier().setSystem(system).setValue(value);
    }

    /** Of a type of HL7's table 0203: {@code MC}, {@code MB}, {@code SL}. */
    static Identifier identifier(String type, String system, String value) {
        return identifier(system, value).setType(concept(Systems.IDENTIFIER_TYPE, type));
    }

    static Reference reference(String type, UUID id) {
        return new Reference(type + "/" + id);
    }

    static DateType date(LocalDate day) {
        return new DateType(day.toString());
    }

    static DateTimeType dateTime(LocalDate day) {
        return new DateTimeType(day.toString());
    }

    static Period period(LocalDate from, Optional<LocalDate> through) {
        var period = new Period().setStartElement(dateTime(from));
        through.ifPresent(day -> period.setEndElement(dateTime(day)));
        return period;
    }

    static HumanName name(PersonName name) {
        var human = new HumanName();
        if (!name.family().isEmpty()) {
            human.setFamily(name.family());
        }
        for (var given : name.given().split("\\s+")) {
            if (!given.isEmpty()) {
                human.addGiven(given);
            }
        }
        return human;
    }

    static org.hl7.fhir.r4.model.Address address(Address address) {
        var written = new org.hl7.fhir.r4.model.Address();
        if (!address.line().isEmpty()) {
            written.addLine(address.line());
        }
        return written.setCity(textOrNull(address.city()))
                .setState(textOrNull(address.state()))
                .setPostalCode(textOrNull(address.postalCode()))
                .setCountry("US");
    }

    /** FHIR has no empty texts. */
    static @Nullable String textOrNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
