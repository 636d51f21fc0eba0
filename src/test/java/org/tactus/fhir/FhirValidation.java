package org.tactus.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.utilities.npm.NpmPackage;
import org.tactus.SharedFolder;

/** HAPI's validator, told of our own definitions, and of US Core where its package is at hand. */
public final class FhirValidation {

    private static final String US_CORE = "hl7.fhir.us.core-6.1.0.tgz";
    private static final String TERMINOLOGY = "hl7.terminology.r4-7.3.0.tgz";

    /** Of a StructureDefinition, it wants R4 as a package beside the R4 that it brings along. */
    private static final String NO_PACKAGE = "Unable to resolve package id hl7.fhir.r4.core";

    /** Where the FHIR API might be. */
    static final String BASE = "https://claims.example/fhir";

    private static final FhirContext CONTEXT = FhirContext.forR4();

    private final FhirValidator validator;

    private FhirValidation(List<Path> packages) {
        var ours = new PrePopulatedValidationSupport(CONTEXT);
        Definitions.all(BASE).forEach(ours::addResource);
        packages.forEach(file -> addPackage(file, ours));
        var chain = new ValidationSupportChain(
                new DefaultProfileValidationSupport(CONTEXT),
                ours,
                new CommonCodeSystemsTerminologyService(CONTEXT),
                new InMemoryTerminologyServerValidationSupport(CONTEXT),
                new SnapshotGeneratingValidationSupport(CONTEXT));
        var instances = new FhirInstanceValidator((IValidationSupport) chain);
        instances.setAnyExtensionsAllowed(false);
        instances.setErrorForUnknownProfiles(!packages.isEmpty());
        this.validator = CONTEXT.newValidator().registerValidatorModule(instances);
    }

    /** R4 alone: profiles that a resource claims aren't looked at. */
    public static FhirValidation ofR4() {
        return OfR4.VALIDATION;
    }

    /** Made once: it takes a second to read what it goes by. */
    private static final class OfR4 {
        static final FhirValidation VALIDATION = new FhirValidation(List.of());
    }

    /** R4 and US Core 6.1.0; ends the test as skipped where the package isn't at hand. */
    public static FhirValidation ofUsCore() {
        return new FhirValidation(List.of(SharedFolder.fhirPackage(US_CORE), SharedFolder.fhirPackage(TERMINOLOGY)));
    }

    /** What the validator finds wrong, a sentence each; nothing where the resource is valid. */
    public List<String> errorsOf(String json) {
        return messagesOf(json, ResultSeverityEnum.ERROR).stream()
                .filter(message -> !message.contains(NO_PACKAGE))
                .toList();
    }

    List<String> messagesOf(String json, ResultSeverityEnum least) {
        var messages = new ArrayList<String>();
        validator.validateWithResult(json).getMessages().stream()
                .filter(message -> message.getSeverity().ordinal() >= least.ordinal())
                .forEach(message -> messages.add(message.getLocationString() + ": " + message.getMessage()));
        return messages;
    }

    private static void addPackage(Path archive, PrePopulatedValidationSupport support) {
        try (InputStream in = Files.newInputStream(archive)) {
            var content = NpmPackage.fromPackage(in);
            for (var file : content.listResources("StructureDefinition", "ValueSet", "CodeSystem")) {
                var definition =
                        (MetadataResource) CONTEXT.newJsonParser().parseResource(content.load("package", file));
                if (definition.hasUrl()) {
                    support.addResource(definition);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
