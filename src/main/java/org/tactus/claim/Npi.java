package org.tactus.claim;

/**
 * A National Provider Identifier as stated: ten digits where it is right.
 *
 * @see <a href="https://www.cms.gov/Regulations-and-Guidance/Administrative-Simplification/NationalProvIdentStand">CMS, NPI
 *     standard</a>
 */
public record Npi(String value) {

    /** What 80840, the issuer number of US health applications, adds to the sum of the check digit. */
    private static final int SUM_OF_ISSUER = 24;

    public Npi {
        value = value.strip();
    }

    /** Ten digits, the first of them 1 or 2, the last the Luhn check digit over {@code 80840} and the others. */
    public boolean isValid() {
        return value.length() == 10 && (value.charAt(0) == '1' || value.charAt(0) == '2') && isLuhn(value);
    }

    private static boolean isLuhn(String digits) {
        int sum = SUM_OF_ISSUER;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
