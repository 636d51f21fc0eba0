package org.tactus.claim;

/**
 * How a claim names its order: in full, or by the number under which it is on file.
 *
 * <p>Exactly two kinds; {@link #number()} is what both have.
 */
public sealed interface OrderReference {

    String number();

    /** The order itself. */
    record Stated(PhysicianOrder order) implements OrderReference {

        @Override
        public String number() {
            return order.number();
        }
    }

    /** A number and nothing else. */
    record OnFile(String number) implements OrderReference {}
}
