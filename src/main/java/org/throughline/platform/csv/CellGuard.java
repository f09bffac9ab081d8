package org.throughline.platform.csv;

/** A cell that a spreadsheet would take for a formula gets an apostrophe in front, which reading takes away again. */
final class CellGuard {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CellGuard() {}

    static String guarded(String cell) {
        return startsAFormula(cell) || isGuarded(cell) ? "'" + cell : cell;
    }

    static String unguarded(String cell) {
        return isGuarded(cell) ? cell.substring(1) : cell;
    }

    private static boolean isGuarded(String cell) {
        return cell.startsWith("'") && (startsAFormula(cell.substring(1)) || isGuarded(cell.substring(1)));
    }

    private static boolean startsAFormula(String cell) {
        var visible = cell.stripLeading();
        return (!cell.isEmpty() && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0)
                || (!visible.isEmpty() && STARTS_A_FORMULA.indexOf(visible.charAt(0)) >= 0);
    }
}
