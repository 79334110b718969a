// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/region_records.h"

#include <algorithm>
#include <cstring>
#include <limits>

#include "core/base/error.h"

namespace sightline {
namespace {

struct EmbeddedPicture {
  std::int32_t left = 0, top = 0;
  std::string_view file;
};

EmbeddedPicture pictureOf(std::string_view bytes) {
  EmbeddedPicture out;
  std::memcpy(&out.left, bytes.data(), 4);
  std::memcpy(&out.top, bytes.data() + 4, 4);
  out.file = bytes.substr(8);
  return out;
}

/// labelme keeps 0 and 1 in such pictures, others 0 and 255: what is not 0 is marked.
void pastePicture(const EmbeddedPicture& picture, const std::string& source, Plane<std::uint8_t>& mask) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(picture.file.data());
  const Plane<std::uint8_t> grey = greyOf(decodeStored({bytes, picture.file.size()}, source).samples);
  for (int y = 0; y < grey.height(); ++y)
    for (int x = 0; x < grey.width(); ++x) {
      const std::int64_t atX = std::int64_t{picture.left} + x, atY = std::int64_t{picture.top} + y;
      if (grey.at(x, y) != 0 && atX >= 0 && atY >= 0 && atX < mask.width() && atY < mask.height())
        mask.at(static_cast<int>(atX), static_cast<int>(atY)) = 1;
    }
}

[[noreturn]] void otherSize(const std::string& source, int width, int height, const Plane<std::uint8_t>& mask) {
  throw Error(ErrorCode::BadFormat, source,
              message("has a mask of {1} x {2}, its image is {3} x {4}", width, height, mask.width(), mask.height()),
              "Export the annotations again for this size of the images.");
}

}  // namespace

RectangleShape boundsOf(const RegionTable& table, const AnnotatedRegion& region) {
  constexpr double kFar = std::numeric_limits<double>::infinity();
  RectangleShape b{kFar, kFar, -kFar, -kFar};
  const auto take = [&](double x, double y) {
    b = {std::min(b.left, x), std::min(b.top, y), std::max(b.right, x), std::max(b.bottom, y)};
  };
  for (std::size_t p = region.firstPiece; p < region.firstPiece + region.pieces; ++p) {
    const Piece& piece = table.pieces[p];
    if (piece.kind == PieceKind::ColumnRuns) {
      const auto runs = table.runsOf(piece);
      take(0, 0);
      take(runs[0], runs[1]);
    } else if (piece.kind == PieceKind::RowRuns) {
      const auto runs = table.runsOf(piece);
      take(runs[0], runs[1]);
      take(static_cast<double>(runs[0]) + runs[2], static_cast<double>(runs[1]) + runs[3]);
    } else if (piece.kind == PieceKind::Picture) {
      const EmbeddedPicture picture = pictureOf(table.bytesOf(piece));
      take(picture.left, picture.top);
    } else if (piece.kind == PieceKind::Ellipse) {
      const auto v = table.numbersOf(piece);
      const double r = std::max(v[2], v[3]);
      const bool upright = v[4] == 0;
      take(v[0] - (upright ? v[2] : r), v[1] - (upright ? v[3] : r));
      take(v[0] + (upright ? v[2] : r), v[1] + (upright ? v[3] : r));
    } else {
      const auto v = table.numbersOf(piece);
      for (std::size_t i = 0; i + 1 < v.size(); i += 2) take(v[i], v[i + 1]);
    }
  }
  return b;
}

void RegionRecords::drawPiece(const Piece& piece, bool relative, const std::string& source,
                              Plane<std::uint8_t>& mask) const {
  const double scaleX = relative ? mask.width() : 1, scaleY = relative ? mask.height() : 1;
  switch (piece.kind) {
    case PieceKind::Polygon:
    case PieceKind::Hole: {
      const std::uint8_t value = piece.kind == PieceKind::Polygon;
      const auto xy = table_.numbersOf(piece);
      if (!relative) return fillPolygon(xy, rule_, value, mask);
      std::vector<double> scaled(xy.begin(), xy.end());
      for (std::size_t i = 0; i < scaled.size(); ++i) scaled[i] *= i % 2 == 0 ? scaleX : scaleY;
      return fillPolygon(scaled, rule_, value, mask);
    }
    case PieceKind::Rectangle: {
      const auto v = table_.numbersOf(piece);
      return fillRectangle({v[0] * scaleX, v[1] * scaleY, v[2] * scaleX, v[3] * scaleY}, rule_, 1, mask);
    }
    case PieceKind::Ellipse: {
      const auto v = table_.numbersOf(piece);
      return fillEllipse({v[0] * scaleX, v[1] * scaleY, v[2] * scaleX, v[3] * scaleY, v[4]}, rule_, 1, mask);
    }
    case PieceKind::ColumnRuns: {
      const auto runs = table_.runsOf(piece);
      const int width = static_cast<int>(runs[0]), height = static_cast<int>(runs[1]);
      if (width != mask.width() || height != mask.height()) otherSize(source, width, height, mask);
      return fillColumnRuns(runs.subspan(2), 1, mask);
    }
    case PieceKind::RowRuns: {
      const auto runs = table_.runsOf(piece);
      const RunBox box{static_cast<int>(runs[0]), static_cast<int>(runs[1]), static_cast<int>(runs[2]),
                       static_cast<int>(runs[3])};
      return fillRowRuns(runs.subspan(4), box, 1, mask);
    }
    case PieceKind::Picture: return pastePicture(pictureOf(table_.bytesOf(piece)), source, mask);
  }
}

void RegionRecords::draw(const AnnotatedRegion& region, const std::string& source, Plane<std::uint8_t>& mask) const {
  const auto pieces = std::span(table_.pieces).subspan(region.firstPiece, region.pieces);
  const bool holes =
      std::any_of(pieces.begin(), pieces.end(), [](const Piece& p) { return p.kind == PieceKind::Hole; });
  if (!holes) {
    for (const Piece& piece : pieces) drawPiece(piece, region.relative, source, mask);
    return;
  }
  // A hole takes nothing from what other shapes marked.
  Plane<std::uint8_t> alone(mask.width(), mask.height());
  for (const Piece& piece : pieces) drawPiece(piece, region.relative, source, alone);
  for (std::size_t i = 0; i < mask.size(); ++i) mask[i] |= alone[i];
}

HumanMask RegionRecords::maskOf(std::size_t record, const ImageSize& image) const {
  const Record& r = layout_.records[record];
  const ImageSize size = r.size.width > 0 ? r.size : image;
  HumanMask out{Plane<std::uint8_t>(size.width, size.height), static_cast<int>(r.voters)};
  Plane<std::uint8_t> person(size.width, size.height);
  for (std::size_t v = r.firstVoter; v < r.firstVoter + r.voters; ++v) {
    const Voter& voter = layout_.voters[v];
    if (voter.count == 0) continue;
    std::fill(person.values().begin(), person.values().end(), std::uint8_t{0});
    for (std::size_t i = voter.first; i < voter.first + voter.count; ++i)
      draw(table_.regions[layout_.order[i]], r.source, person);
    for (std::size_t i = 0; i < person.size(); ++i) out.votes[i] = static_cast<std::uint8_t>(out.votes[i] + person[i]);
  }
  return out;
}

}  // namespace sightline
