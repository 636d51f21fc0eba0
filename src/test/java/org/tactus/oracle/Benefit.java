package org.tactus.oracle;

import java.math.BigDecimal;
import java.util.List;

/** A plan's massage benefit, as a registrar sends it; at first, with the usual value in each field. */
public final class Benefit {
    public String category = "14c18";
    public List<String> services = List.of("97124");
    public Integer visitLimit = 12;
    public BigDecimal amountLimit;
    public String limitPeriod = "calendar-year";
    public boolean priorAuthorization;
    public boolean referral;
    public int orderValidityDays = 90;
    public List<String> eligibleOrderers = List.of("MD", "DO", "NP", "PA", "CNS");
    public List<String> credentials = List.of("license");
    public String unitRule = "cms-8-minute";
    public String causeOnly = "warning";
    public List<String> requiredModifiers = List.of();
    public boolean ncciEdits = true;
    public Integer filingLimitDays;
    public String limitGroup = "PR";
}
