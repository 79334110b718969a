// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_file.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImageReader>
#include <QImageWriter>
#include <QObject>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QXmlStreamReader>
#include <cmath>
#include <cstring>
#include <span>

#include "core/base/error.h"
#include "core/base/files.h"
#include "ui/widgets/qcustomplot.h"

namespace sightline::ui {
namespace {

constexpr double kPixelDpi = 600;
constexpr int kPdfDpi = 1200;
constexpr double kSvgDpi = 96;  // CSS pixels, so that a browser shows it at its size
constexpr const char* kPngKey = "sightline-recipe";
const QByteArray kOpen = "<sightline:recipe>", kClose = "</sightline:recipe>";

QByteArray packed(const std::string& recipe) { return QByteArray::fromStdString(recipe).toBase64(); }

QByteArray xmpOf(const QString& title, const std::string& recipe) {
  return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
         "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
         "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
         "xmlns:sightline=\"urn:sightline:figure\">"
         "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
         title.toHtmlEscaped().toUtf8() + "</rdf:li></rdf:Alt></dc:title>" + kOpen + packed(recipe) + kClose +
         "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

QByteArray pdfOf(const FigurePainter& figure, const QString& title, const std::string& recipe) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter pdf(&buffer);
  pdf.setPageSize(QPageSize(figure.inches, QPageSize::Inch, QString(), QPageSize::ExactMatch));
  pdf.setPageMargins(QMarginsF());
  pdf.setResolution(kPdfDpi);
  pdf.setTitle(title);
  pdf.setCreator("Sightline");
  pdf.setDocumentXmpMetadata(xmpOf(title, recipe));
  QCPPainter painter(&pdf);
  figure.paint(painter, kPdfDpi);
  painter.end();
  return bytes;
}

QByteArray svgOf(const FigurePainter& figure, const QString& title, const std::string& recipe) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QSvgGenerator svg;
  svg.setOutputDevice(&buffer);
  svg.setResolution(static_cast<int>(kSvgDpi));
  const QSizeF size = figure.inches * kSvgDpi;
  svg.setSize(QSize(static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height()))));
  svg.setViewBox(QRectF(QPointF(), size));
  // Qt 6.4 puts both in as they are, Qt 6.8 escapes them: what needs it takes their places afterwards.
  constexpr const char *kTitlePlace = "sightline-title", *kRecipePlace = "sightline-recipe";
  svg.setTitle(kTitlePlace);
  svg.setDescription(kRecipePlace);
  QCPPainter painter(&svg);
  painter.fillRect(QRectF(QPointF(), size), Qt::white);  // black words on nothing are lost in a dark viewer
  figure.paint(painter, kSvgDpi);
  painter.end();
  const auto fill = [&](const char* place, const QString& text) {
    bytes.replace(bytes.indexOf(place), static_cast<qsizetype>(std::strlen(place)), text.toHtmlEscaped().toUtf8());
  };
  fill(kTitlePlace, title);
  fill(kRecipePlace, QString::fromLatin1(kOpen + packed(recipe) + kClose));
  return bytes;
}

QByteArray pixelsOf(const FigurePainter& figure, const char* format, const std::string& recipe, const QString& path) {
  QImage image = drawn(figure, kPixelDpi);
  if (image.isNull())
    throw Error(ErrorCode::OutOfMemory, path.toStdString(), "is too large for an image at 600 dots an inch",
                "Make the figure smaller, with fewer images, or save it as PDF.");
  image.setText(kPngKey, QString::fromLatin1(packed(recipe)));
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QImageWriter writer(&buffer, format);
  if (QByteArray(format) == "tiff") writer.setCompression(1);  // LZW, which journals take
  if (!writer.write(image))
    throw Error(ErrorCode::Io, path.toStdString(),
                message("cannot be written: {1}", Message::verbatim(writer.errorString().toStdString())),
                "Save it as PNG or PDF; TIFF needs Debian's package qt6-image-formats-plugins.");
  return bytes;
}

void put(const QString& path, const QByteArray& bytes) {
  writeFileAtomically(path.toStdString(), std::span(reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                                                    static_cast<std::size_t>(bytes.size())));
}

QByteArray between(const QByteArray& text, const QByteArray& open, const QByteArray& close) {
  const auto from = text.indexOf(open);
  if (from < 0) return {};
  const auto to = text.indexOf(close, from);
  return to < 0 ? QByteArray() : text.mid(from + open.size(), to - from - open.size());
}

}  // namespace

QImage drawn(const FigurePainter& figure, double dpi) {
  const QSizeF size = figure.inches * dpi;
  QImage image(static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height())),
               QImage::Format_RGB32);
  if (image.isNull()) return image;
  image.fill(Qt::white);
  image.setDotsPerMeterX(static_cast<int>(std::lround(dpi / 0.0254)));
  image.setDotsPerMeterY(image.dotsPerMeterX());
  QCPPainter painter(&image);
  figure.paint(painter, dpi);
  return image;
}

void writeFigure(const QString& path, const FigurePainter& figure, const QString& title, const std::string& recipe) {
  const QString suffix = QFileInfo(path).suffix().toLower();
  if (suffix == "pdf") return put(path, pdfOf(figure, title, recipe));
  if (suffix == "svg") return put(path, svgOf(figure, title, recipe));
  if (suffix == "png") return put(path, pixelsOf(figure, "png", recipe, path));
  if (suffix == "tif" || suffix == "tiff") {
    put(path, pixelsOf(figure, "tiff", recipe, path));
    const QFileInfo file(path);
    return writeFileAtomically((file.absolutePath() + '/' + file.completeBaseName() + ".sightline").toStdString(),
                               recipe);
  }
  throw Error(ErrorCode::InvalidOption, path.toStdString(), "has a suffix that names no format for figures",
              "Use .pdf, .svg, .png or .tif.");
}

bool mayCarryRecipe(const QString& path) {
  const QString suffix = QFileInfo(path).suffix().toLower();
  return suffix == "pdf" || suffix == "svg" || suffix == "png";
}

std::string recipeOf(const QString& path) {
  const QString suffix = QFileInfo(path).suffix().toLower();
  QByteArray found;
  if (suffix == "png") {
    found = QImageReader(path).text(kPngKey).toLatin1();
  } else {
    const std::string text = readTextFile(path.toStdString());
    const QByteArray bytes = QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
    found = between(bytes, kOpen, kClose);
    if (found.isEmpty())
      found = between(bytes, QString::fromLatin1(kOpen).toHtmlEscaped().toLatin1(),
                      QString::fromLatin1(kClose).toHtmlEscaped().toLatin1());
  }
  return QByteArray::fromBase64(found).toStdString();
}

}  // namespace sightline::ui
