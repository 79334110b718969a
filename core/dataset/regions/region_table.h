// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/base/message.h"
#include "core/dataset/shapes/rasterise.h"
#include "core/dataset/shapes/run_lengths.h"

namespace sightline {

struct RegionReader;

/// What a region is made of. Pieces are drawn in turn: each adds its pixels, a hole takes its own away.
enum class PieceKind : std::uint8_t { Polygon, Hole, Rectangle, Ellipse, ColumnRuns, RowRuns, Picture };

/// A piece and where its values begin. Polygons and holes: x, y of each corner; Rectangle: left, top, right, bottom;
/// Ellipse: x, y, rx, ry, degrees (all in RegionTable::numbers). ColumnRuns: width, height, lengths; RowRuns: left,
/// top, width, height, lengths (in runs). Picture: four bytes each of left and top, then an image file (in bytes).
struct Piece {
  PieceKind kind = PieceKind::Polygon;
  std::uint32_t count = 0;
  std::size_t first = 0;
};

inline constexpr std::uint32_t kNobody = std::numeric_limits<std::uint32_t>::max();

/// What one person marked as one thing.
struct AnnotatedRegion {
  std::uint32_t image = 0;         ///< of RegionTable::images
  std::uint32_t label = kNobody;   ///< of labels; kNobody: it has none
  std::uint32_t person = kNobody;  ///< of people; kNobody: the file does not say who
  std::uint32_t pieces = 0;
  std::size_t firstPiece = 0;
  float confidence = 1;   ///< of a detector, 0..1
  bool relative = false;  ///< coordinates are shares of the image's width and height
  bool box = false;       ///< only a box around what is meant
};

/// An image as a file names it.
struct NamedImage {
  std::string name;           ///< with folders if the file gives them; empty: regions name an image that the file lacks
  std::string otherwise{};    ///< second name to try: the annotation file's own
  int width = 0, height = 0;  ///< as stated, else 0
  std::uint32_t file = 0;     ///< of RegionTable::files
  bool failed = false;        ///< the file says that it could not be looked at
};

/// A file that was read, or part of what one folder holds.
struct RegionFile {
  std::filesystem::path path;
  const RegionReader* reader = nullptr;
  std::string person{};    ///< whose it is, where the format says so for the whole file
  bool secondary = false;  ///< says of the same images in another form what a better file says too
};

/// Why a part of a file marks nothing.
enum class Unused : std::uint8_t {
  NoArea,       ///< points and lines
  Empty,        ///< fewer than three corners, no width or no pixel
  Far,          ///< coordinates beyond kFarthestCoordinate
  Damaged,      ///< run lengths or a picture that are not whole
  NoImage,      ///< of images that the file does not describe
  WholeClip,    ///< about a sequence of images, true of some of them only
  UnknownShape  ///< kinds of shapes that are not read
};
inline constexpr std::size_t kUnusedReasons = 7;

/// All regions of all files of a data set, kept compactly: half a million polygons take about 200 MB.
struct RegionTable {
  std::vector<RegionFile> files;
  std::vector<NamedImage> images;
  std::vector<std::string> labels, people;
  std::vector<AnnotatedRegion> regions;
  std::vector<Piece> pieces;
  std::vector<double> numbers;
  std::vector<std::uint32_t> runs;
  std::string bytes;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> imageLabels;  ///< image and what all of it shows
  std::array<std::size_t, kUnusedReasons> unused{};
  std::array<std::string, kUnusedReasons> firstUnused{};  ///< where: a file and a place in it

  [[nodiscard]] std::span<const double> numbersOf(const Piece& p) const {
    return std::span(numbers).subspan(p.first, p.count);
  }
  [[nodiscard]] std::span<const std::uint32_t> runsOf(const Piece& p) const {
    return std::span(runs).subspan(p.first, p.count);
  }
  [[nodiscard]] std::string_view bytesOf(const Piece& p) const {
    return std::string_view(bytes).substr(p.first, p.count);
  }
};

/// Fills a table from one file. Pieces that are added belong to the region that endRegion() completes.
class RegionBuilder {
 public:
  RegionBuilder(RegionTable& table, const RegionReader& reader, const std::filesystem::path& file);

  [[nodiscard]] const std::filesystem::path& file() const { return table_.files[file_].path; }
  [[nodiscard]] RegionFile& fileEntry() { return table_.files[file_]; }
  [[nodiscard]] NamedImage& image(std::uint32_t image) { return table_.images[image]; }

  std::uint32_t addImage(std::string name, int width = 0, int height = 0);
  /// The image that the file calls `id`; a nameless one until its name comes.
  std::uint32_t imageOfId(const std::string& id);
  /// The label that the file calls `id`, which may get its name later.
  std::uint32_t labelOfId(const std::string& id);
  void nameLabel(const std::string& id, const std::string& name) { table_.labels[labelOfId(id)] = name; }
  /// The number of a label or person of this name; kNobody for an empty one.
  std::uint32_t label(const std::string& name);
  std::uint32_t person(const std::string& name);

  void addPolygon(std::span<const double> xy, bool hole = false);
  void addRectangle(double left, double top, double right, double bottom);
  /// A rectangle of two corners that is turned clockwise about its centre.
  void addTurnedRectangle(const RectangleShape& box, double degrees);
  void addEllipse(const EllipseShape& shape);
  void addColumnRuns(int width, int height, std::span<const std::uint32_t> lengths);
  void addRowRuns(const RunBox& box, std::span<const std::uint32_t> lengths);
  void addPicture(int left, int top, std::string_view file);
  [[nodiscard]] bool hasPieces() const { return table_.pieces.size() > firstPiece_; }
  /// Whether a shape was understood and has no pixel, as where a file lists what an image does not show.
  [[nodiscard]] bool marksNothing() const { return !hasPieces() && !sawFar_ && !sawDamage_ && !sawEmpty_; }
  /// Completes a region; without pieces it is none. `place` says where it stands, for what could not be used.
  void endRegion(AnnotatedRegion region, const std::string& place = {});
  /// Takes back the pieces since the last region.
  void dropPieces();

  void unused(Unused why, const std::string& place = {});
  /// A label of a whole image.
  void addImageLabel(std::uint32_t image, std::uint32_t label);
  /// Takes back whatever the file gave, when it turns out to be damaged.
  void abandon();
  /// To be called at the end of a file: regions of images without a name leave again, labels of one name become one.
  void finish();

 private:
  [[nodiscard]] bool tooFar(std::span<const double> values);
  void addNumbers(PieceKind kind, std::span<const double> values);

  RegionTable& table_;
  std::uint32_t file_;
  std::size_t firstPiece_, firstRegion_, firstImageLabel_, firstImage_;
  bool sawFar_ = false, sawDamage_ = false, sawEmpty_ = false;
  std::unordered_map<std::string, std::uint32_t> imageIds_, labelIds_, labels_, people_;
};

}  // namespace sightline
