package org.tactus.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Location.LocationStatus;
import org.tactus.claim.Address;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.ServiceFacility;
import org.tactus.ledger.SubjectKey;

/**
 * Where the massage took place, as Location: the facility, the billing provider's address, or the member's home.
 *
 * @see <a href="https://hl7.org/fhir/R4/location.html">Location</a>
 */
final class PlaceMapper {

    private static final String HOME = "Member's home";

    private PlaceMapper() {}

    static Subject place(MassageClaim claim, SubjectKey organization, Compartment compartment) {
        var first = claim.lines().get(0);
        var isHome = first.isAtHome();
        var name = isHome ? HOME : nameOfFacility(claim);
        var address = claim.addressOfService(first);
        var content = Subject.content(name, address.map(MemberMapper::content).orElse(""));
        return new Subject(
                compartment.key(
                        "Location",
                        isHome ? "home/" + claim.member().id().value() : "place/" + Subject.digest(content)),
                isHome,
                content,
                references -> {
                    var location = location(name, address);
                    return isHome ? location : location.setManagingOrganization(references.to(organization));
                });
    }

    private static Location location(String name, Optional<Address> address) {
        var location = new Location();
        location.setMeta(Fhir.profile(Systems.US_CORE_LOCATION));
        location.setStatus(LocationStatus.ACTIVE).setName(name);
        address.ifPresent(stated -> location.setAddress(Fhir.address(stated)));
        return location;
    }

    private static String nameOfFacility(MassageClaim claim) {
        return claim.serviceFacility()
                .map(ServiceFacility::name)
                .filter(name -> !name.isEmpty())
                .orElse(claim.billingProvider().name());
    }
}
