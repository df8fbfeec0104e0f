package org.attune.storage.figure;

import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/** The ancillary chunks of a PNG file: international text (iTXt) and the size of a pixel (pHYs). */
final class PngMetadata {
    /** Name of the tree of the JDK's PNG plug-in. */
    static final String FORMAT = "javax_imageio_png_1.0";

    private static final double POINTS_PER_METRE = 72 / 0.0254;

    private PngMetadata() {}

    /**
     * The metadata of a figure.
     *
     * @throws IIOInvalidTreeException when the PNG plug-in refuses the tree
     */
    static IIOMetadata of(ImageWriter writer, ImageTypeSpecifier type, FigureDescription description, FigureSize size)
            throws IIOInvalidTreeException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(type, null);
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        root.appendChild(pixelSize(size));
        root.appendChild(texts(description));
        metadata.mergeTree(FORMAT, root);
        return metadata;
    }

    private static IIOMetadataNode pixelSize(FigureSize figure) {
        String pixelsPerMetre = Long.toString(Math.round(POINTS_PER_METRE / figure.pointsPerPixel() * figure.scale()));
        IIOMetadataNode size = new IIOMetadataNode("pHYs");
        size.setAttribute("pixelsPerUnitXAxis", pixelsPerMetre);
        size.setAttribute("pixelsPerUnitYAxis", pixelsPerMetre);
        size.setAttribute("unitSpecifier", "meter");
        return size;
    }

    private static IIOMetadataNode texts(FigureDescription description) {
        IIOMetadataNode texts = new IIOMetadataNode("iTXt");
        description.texts().forEach((keyword, text) -> {
            IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
            entry.setAttribute("keyword", keyword);
            entry.setAttribute("compressionFlag", "FALSE");
            entry.setAttribute("compressionMethod", "0");
            entry.setAttribute("languageTag", "en");
            entry.setAttribute("translatedKeyword", keyword);
            entry.setAttribute("text", text);
            texts.appendChild(entry);
        });
        return texts;
    }
}
