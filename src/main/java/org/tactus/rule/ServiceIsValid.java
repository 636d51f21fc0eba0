package org.tactus.rule;

import static org.tactus.rule.FindingCode.SERVICE_INVALID;

import java.util.List;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;

/** Each line bills by what can be a CPT or HCPCS code. */
public record ServiceIsValid() implements CoverageRule {

    static final Verdict WRONG = Verdict.notJudged("The line bills by no procedure code.");

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return Verdict.ofEachLine(
                claim,
                line -> line.code().isWellFormed()
                        ? Verdict.MET
                        : Verdict.unmet(
                                SERVICE_INVALID, "lines.code", "\"" + line.code() + "\" is no procedure code."));
    }

    @Override
    public String statement() {
        return "Each line bills by what can be a CPT or HCPCS code.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(sight.services());
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(SERVICE_INVALID);
    }

    @Override
    public String source() {
        return "45 CFR 162.1002: CPT and HCPCS; which codes there are isn't at hand (docs/clarifications.md#procedure-codes)";
    }
}
