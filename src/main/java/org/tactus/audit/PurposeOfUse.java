package org.tactus.audit;

import java.util.Set;
import org.tactus.access.Caller;
import org.tactus.access.Role;

/**
 * Why somebody looks.
 *
 * @see <a href="https://hl7.org/fhir/R4/v3/PurposeOfUse/vs.html">PurposeOfUse</a>
 */
final class PurposeOfUse {

    static final String PAYMENT = "HPAYMT";

    /** To HIPAA, audits are a part of health care operations (45 CFR 164.501). */
    static final String OPERATIONS = "HOPERAT";

    // spotless:off: a table
    private static final Set<String> CODES = Set.of(
            "HMARKT",
            "HOPERAT", "CAREMGT", "DONAT", "FRAUD", "GOV", "HACCRED", "HCOMPL", "HDECD", "HDIRECT", "HDM", "HLEGAL", "HOUTCOMS",
            "HPRGRP", "HQUALIMP", "HSYSADMIN", "LABELING", "METAMGT", "MEMADMIN", "MILCDM", "PATADMIN", "PATSFTY", "PERFMSR",
            "RECORDMGT", "SYSDEV", "HTEST", "TRAIN",
            "HPAYMT", "CLMATTCH", "COVAUTH", "COVERAGE", "ELIGDTRM", "ELIGVER", "ENROLLM", "MILDCRG", "REMITADV",
            "HRESCH", "BIORCH", "CLINTRCH", "CLINTRCHNPC", "CLINTRCHPC", "PRECLINTRCH", "DSRCH", "POARCH", "TRANSRCH",
            "PATRQT", "FAMRQT", "PWATRNY", "SUPNWK",
            "PUBHLTH", "DISASTER", "THREAT",
            "TREAT", "CLINTRL", "COC", "ETREAT", "BTG", "ERTREAT", "POPHLTH");
    // spotless:on

    private PurposeOfUse() {}

    static Set<String> codes() {
        return CODES;
    }

    static boolean isCode(String text) {
        return CODES.contains(text);
    }

    /** Of who doesn't state one: plans and practices come to have claims paid. */
    static String usual(Caller caller) {
        return caller.is(Role.AUDITOR) || caller.is(Role.ADMIN) ? OPERATIONS : PAYMENT;
    }
}
