package org.throughline.screening;

/** Whether two words differ by one slip of the finger: a letter too many, too few, wrong, or two in the wrong order. */
final class OneSlip {

    private OneSlip() {}

    /** The first letter is taken as right, for most people get that one. */
    static boolean between(String one, String other) {
        if (one.charAt(0) != other.charAt(0) || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int same = 0;
        int shorter = Math.min(one.length(), other.length());
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        var left = one.substring(same);
        var right = other.substring(same);
        if (left.length() == right.length()) {
            return left.length() < 2 || left.substring(1).equals(right.substring(1)) || swapped(left, right);
        }
        return left.length() > right.length()
                ? left.substring(1).equals(right)
                : right.substring(1).equals(left);
    }

    private static boolean swapped(String left, String right) {
        return left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0)
                && left.substring(2).equals(right.substring(2));
    }
}
