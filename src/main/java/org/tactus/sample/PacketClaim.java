package org.tactus.sample;

import java.util.Map;
import java.util.UUID;
import org.tactus.casefile.DecisionBody;

/**
 * A claim in a packet.
 *
 * @param files by name, in their order: JSON
 */
record PacketClaim(UUID id, DecisionBody decision, Map<String, String> files) {}
