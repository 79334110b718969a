// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/region_review.h"

#include "core/dataset/region_records.h"

namespace sightline {
namespace {

struct Extent {
  double width = 1, height = 1;
};

bool liesIn(const RectangleShape& b, const Extent& e, double slack) {
  return b.left >= -slack && b.top >= -slack && b.right <= e.width + slack && b.bottom <= e.height + slack;
}

/// How the coordinates of a file fit its images.
struct Fits {
  std::size_t all = 0, misfits = 0, turned = 0, corners = 0;

  /// Most of what does not fit would otherwise, and it is more than a slip here and there.
  [[nodiscard]] bool mostly(std::size_t otherwise) const {
    return misfits > 0 && 20 * misfits >= all && 5 * otherwise >= 4 * misfits;
  }
};

/// Size of the run lengths in a region; 0 x 0 without any.
ImageSize columnRunSize(const RegionTable& table, const AnnotatedRegion& region) {
  for (std::size_t p = region.firstPiece; p < region.firstPiece + region.pieces; ++p)
    if (table.pieces[p].kind == PieceKind::ColumnRuns) {
      const auto runs = table.runsOf(table.pieces[p]);
      return {static_cast<int>(runs[0]), static_cast<int>(runs[1])};
    }
  return {};
}

}  // namespace

RegionReview reviewRegions(const RegionTable& table, const std::vector<ImageSize>& imageSizes) {
  RegionReview out;
  out.usable.assign(table.regions.size(), true);
  std::vector<Fits> files(table.files.size());
  for (std::size_t i = 0; i < table.regions.size(); ++i) {
    const AnnotatedRegion& region = table.regions[i];
    const NamedImage& image = table.images[region.image];
    const ImageSize size = imageSizes[region.image];
    if (size.width <= 0) continue;
    const ImageSize runs = columnRunSize(table, region);
    if (runs.width > 0 && (runs.width != size.width || runs.height != size.height)) {
      out.usable[i] = false;
      if (out.otherSize++ == 0)
        out.firstOtherSize = message("{1}: {2} x {3}, its image is {4} x {5}", image.name, runs.width, runs.height,
                                     size.width, size.height);
      continue;
    }
    const Extent extent = region.relative ? Extent{} : Extent{double(size.width), double(size.height)};
    const double slack = region.relative ? 0.01 : 1;
    const RectangleShape b = boundsOf(table, region);
    Fits& fits = files[image.file];
    ++fits.all;
    if (!liesIn(b, extent, slack)) {
      ++fits.misfits;
      ++out.clipped;
      fits.turned += liesIn({b.top, b.left, b.bottom, b.right}, extent, slack);
      const double toX = b.right - b.left, toY = b.bottom - b.top;
      fits.corners += region.box && toX > b.left && toY > b.top && liesIn({b.left, b.top, toX, toY}, extent, slack);
    }
    if (b.left >= extent.width || b.top >= extent.height || b.right <= 0 || b.bottom <= 0) {
      out.usable[i] = false;
      --out.clipped;
      if (out.outside++ == 0) out.firstOutside = image.name;
    }
  }
  for (std::size_t f = 0; f < files.size(); ++f) {
    const Fits& fits = files[f];
    const bool turned = fits.mostly(fits.turned), corners = fits.mostly(fits.corners);
    if (!turned && !corners) continue;
    const std::string name = table.files[f].path.filename().string();
    out.orders.push_back(
        turned
            ? message("{1}: {2} of {3} regions lie outside their images and would fit with x and y exchanged, so the "
                      "file seems to give y before x. None of them was used; exchange them.",
                      name, fits.misfits, fits.all)
            : message("{1}: {2} of {3} boxes lie outside their images and would fit if their last two numbers were a "
                      "corner, not width and height. None of them was used; write x, y, width, height.",
                      name, fits.misfits, fits.all));
    for (std::size_t i = 0; i < table.regions.size(); ++i)
      if (table.images[table.regions[i].image].file == f) out.usable[i] = false;
  }
  return out;
}

}  // namespace sightline
