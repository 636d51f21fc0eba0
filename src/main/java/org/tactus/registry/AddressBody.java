package org.tactus.registry;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.Address;

/** A postal address on the wire. */
@Schema(name = "Address")
public record AddressBody(
        @Nullable String line,
        @Nullable String city,
        @Schema(description = "two letters") @Nullable String state,
        @Nullable String postalCode) {

    /** The address; empty where none was sent. */
    public static Optional<Address> toAddress(@Nullable AddressBody body) {
        return Optional.ofNullable(body)
                .map(sent -> new Address(text(sent.line), text(sent.city), text(sent.state), text(sent.postalCode)));
    }

    public static @Nullable AddressBody of(Optional<Address> address) {
        return address.map(known -> new AddressBody(known.line(), known.city(), known.state(), known.postalCode()))
                .orElse(null);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
