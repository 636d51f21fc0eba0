package org.tactus.fhir;

import static org.tactus.fhir.Fhir.concept;

import org.hl7.fhir.r4.model.Organization;
import org.tactus.claim.BillingProvider;
import org.tactus.fact.Plan;

/**
 * The plan's payer and the billing provider as Organizations.
 *
 * @see <a href="https://hl7.org/fhir/R4/organization.html">Organization</a>
 */
final class OrganizationMapper {

    private OrganizationMapper() {}

    static Subject payer(Plan.Payer payer, Compartment compartment) {
        return new Subject(
                compartment.key("Organization", "payer/" + payer.payerId()),
                false,
                Subject.content(payer.name(), payer.payerId()),
                references -> organization(payer.name(), "pay")
                        .addIdentifier(Fhir.identifier(Systems.PAYER_ID, payer.payerId())));
    }

    static Subject billingProvider(BillingProvider provider, Compartment compartment) {
        return new Subject(
                compartment.key("Organization", "npi/" + compartment.billingNpi()),
                false,
                Subject.content(
                        provider.name(),
                        provider.taxId(),
                        provider.address().map(MemberMapper::content).orElse("")),
                references -> billingProvider(provider, compartment.billingNpi()));
    }

    private static Organization billingProvider(BillingProvider provider, String npi) {
        var organization = organization(provider.name(), "prov");
        organization.addIdentifier(Fhir.identifier(Systems.NPI, npi));
        if (!provider.taxId().isEmpty()) {
            organization.addIdentifier(Fhir.identifier("TAX", Systems.EIN, provider.taxId()));
        }
        provider.address().ifPresent(address -> organization.addAddress(Fhir.address(address)));
        return organization;
    }

    private static Organization organization(String name, String type) {
        var organization = new Organization();
        organization.setMeta(Fhir.profile(Systems.US_CORE_ORGANIZATION));
        return organization
                .setActive(true)
                .addType(concept(Systems.ORGANIZATION_TYPE, type))
                .setName(name);
    }
}
