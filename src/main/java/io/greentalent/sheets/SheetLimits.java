package io.greentalent.sheets;

/**
 * How much of a foreign spreadsheet is read before it is refused (读取上限); every figure is counted while reading, never
 * taken from what the file says of itself.
 *
 * @param fileBytes size of the uploaded file
 * @param entries parts in the zip of an XLSX
 * @param inflatedBytes bytes unpacked from all parts that are read
 * @param ratio unpacked bytes for one byte of the file, once more than a million are unpacked
 * @param sharedStringBytes unpacked bytes of the table of texts, the only part held in memory
 * @param rows rows of one sheet that hold something
 * @param columns columns that may hold something
 * @param cellCharacters UTF-16 units in one cell; Excel's own limit is 32,767
 */
public record SheetLimits(
        long fileBytes,
        int entries,
        long inflatedBytes,
        int ratio,
        long sharedStringBytes,
        int rows,
        int columns,
        int cellCharacters) {
    private static final int MEGABYTE = 1 << 20;

    /** 20 MB, 2,000 parts, 256 MB unpacked, 100 to 1, 32 MB of texts, 200,000 rows, 256 columns, 32,767 characters. */
    public static SheetLimits standard() {
        return new SheetLimits(20L * MEGABYTE, 2_000, 256L * MEGABYTE, 100, 32L * MEGABYTE, 200_000, 256, 32_767);
    }

    /** The same limits but for the bytes unpacked: for whoever keeps the rows in memory. */
    public SheetLimits withInflatedBytes(long most) {
        return new SheetLimits(fileBytes, entries, most, ratio, sharedStringBytes, rows, columns, cellCharacters);
    }

    /** The same limits but for the rows. */
    public SheetLimits withRows(int most) {
        return new SheetLimits(
                fileBytes, entries, inflatedBytes, ratio, sharedStringBytes, most, columns, cellCharacters);
    }
}
