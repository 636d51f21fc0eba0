package org.tactus.claim;

import java.util.Optional;

/** Where the service was furnished when that isn't the billing provider's own address: 837P loop 2310C. */
public record ServiceFacility(String name, Optional<Address> address) {}
