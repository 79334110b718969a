// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/regions/region_table.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>
#include <utility>

namespace sightline {

RegionBuilder::RegionBuilder(RegionTable& table, const RegionReader& reader, const std::filesystem::path& file)
    : table_(table),
      file_(static_cast<std::uint32_t>(table.files.size())),
      firstPiece_(table.pieces.size()),
      firstRegion_(table.regions.size()),
      firstImageLabel_(table.imageLabels.size()),
      firstImage_(table.images.size()) {
  table.files.push_back({file, &reader});
  for (std::uint32_t i = 0; i < table.labels.size(); ++i) labels_.emplace(table.labels[i], i);
  for (std::uint32_t i = 0; i < table.people.size(); ++i) people_.emplace(table.people[i], i);
}

std::uint32_t RegionBuilder::addImage(std::string name, int width, int height) {
  NamedImage image{std::move(name)};
  image.width = width;
  image.height = height;
  image.file = file_;
  table_.images.push_back(std::move(image));
  return static_cast<std::uint32_t>(table_.images.size() - 1);
}

std::uint32_t RegionBuilder::imageOfId(const std::string& id) {
  const auto [at, fresh] = imageIds_.try_emplace(id, static_cast<std::uint32_t>(table_.images.size()));
  if (fresh) addImage({});
  return at->second;
}

std::uint32_t RegionBuilder::labelOfId(const std::string& id) {
  const auto [at, fresh] = labelIds_.try_emplace(id, static_cast<std::uint32_t>(table_.labels.size()));
  if (fresh) table_.labels.push_back("category " + id);
  return at->second;
}

std::uint32_t RegionBuilder::label(const std::string& name) {
  if (name.empty()) return kNobody;
  const auto [at, fresh] = labels_.try_emplace(name, static_cast<std::uint32_t>(table_.labels.size()));
  if (fresh) table_.labels.push_back(name);
  return at->second;
}

std::uint32_t RegionBuilder::person(const std::string& name) {
  if (name.empty()) return kNobody;
  const auto [at, fresh] = people_.try_emplace(name, static_cast<std::uint32_t>(table_.people.size()));
  if (fresh) table_.people.push_back(name);
  return at->second;
}

bool RegionBuilder::tooFar(std::span<const double> values) {
  const bool far =
      std::any_of(values.begin(), values.end(), [](double v) { return !(std::abs(v) <= kFarthestCoordinate); });
  sawFar_ |= far;
  return far;
}

void RegionBuilder::addNumbers(PieceKind kind, std::span<const double> values) {
  table_.pieces.push_back({kind, static_cast<std::uint32_t>(values.size()), table_.numbers.size()});
  table_.numbers.insert(table_.numbers.end(), values.begin(), values.end());
}

void RegionBuilder::addPolygon(std::span<const double> xy, bool hole) {
  if (xy.size() < 6 || xy.size() % 2 == 1) {
    sawEmpty_ = true;
    return;
  }
  if (tooFar(xy)) return;
  addNumbers(hole ? PieceKind::Hole : PieceKind::Polygon, xy);
}

void RegionBuilder::addRectangle(double left, double top, double right, double bottom) {
  const std::array<double, 4> values{std::min(left, right), std::min(top, bottom), std::max(left, right),
                                     std::max(top, bottom)};
  if (tooFar(values)) return;
  if (!(values[2] > values[0]) || !(values[3] > values[1])) {
    sawEmpty_ = true;
    return;
  }
  addNumbers(PieceKind::Rectangle, values);
}

void RegionBuilder::addTurnedRectangle(const RectangleShape& b, double degrees) {
  if (degrees == 0) return addRectangle(b.left, b.top, b.right, b.bottom);
  const double x = (b.left + b.right) / 2, y = (b.top + b.bottom) / 2;
  const double c = std::cos(degrees * std::numbers::pi / 180), s = std::sin(degrees * std::numbers::pi / 180);
  std::array<double, 8> corners{b.left, b.top, b.right, b.top, b.right, b.bottom, b.left, b.bottom};
  for (std::size_t i = 0; i < corners.size(); i += 2) {
    const double dx = corners[i] - x, dy = corners[i + 1] - y;
    corners[i] = x + dx * c - dy * s;
    corners[i + 1] = y + dx * s + dy * c;
  }
  addPolygon(corners);
}

void RegionBuilder::addEllipse(const EllipseShape& e) {
  const std::array<double, 5> values{e.x, e.y, e.rx, e.ry, e.degrees};
  if (tooFar(values)) return;
  if (!(e.rx > 0) || !(e.ry > 0)) {
    sawEmpty_ = true;
    return;
  }
  addNumbers(PieceKind::Ellipse, values);
}

void RegionBuilder::addColumnRuns(int width, int height, std::span<const std::uint32_t> lengths) {
  if (width < 1 || height < 1 || !coversExactly(lengths, std::int64_t{width} * height)) {
    sawDamage_ = true;
    return;
  }
  if (lengths.size() < 2) return;
  table_.pieces.push_back({PieceKind::ColumnRuns, static_cast<std::uint32_t>(lengths.size() + 2), table_.runs.size()});
  table_.runs.push_back(static_cast<std::uint32_t>(width));
  table_.runs.push_back(static_cast<std::uint32_t>(height));
  table_.runs.insert(table_.runs.end(), lengths.begin(), lengths.end());
}

void RegionBuilder::addRowRuns(const RunBox& box, std::span<const std::uint32_t> lengths) {
  if (box.left < 0 || box.top < 0 || box.width < 1 || box.height < 1 ||
      !coversExactly(lengths, std::int64_t{box.width} * box.height)) {
    sawDamage_ = true;
    return;
  }
  table_.pieces.push_back({PieceKind::RowRuns, static_cast<std::uint32_t>(lengths.size() + 4), table_.runs.size()});
  for (const int v : {box.left, box.top, box.width, box.height}) table_.runs.push_back(static_cast<std::uint32_t>(v));
  table_.runs.insert(table_.runs.end(), lengths.begin(), lengths.end());
}

void RegionBuilder::addPicture(int left, int top, std::string_view file) {
  if (file.empty()) {
    sawDamage_ = true;
    return;
  }
  table_.pieces.push_back({PieceKind::Picture, static_cast<std::uint32_t>(file.size() + 8), table_.bytes.size()});
  std::array<char, 8> place{};
  const std::array<std::int32_t, 2> corner{left, top};
  std::memcpy(place.data(), corner.data(), place.size());
  table_.bytes.append(place.data(), place.size());
  table_.bytes.append(file);
}

void RegionBuilder::dropPieces() {
  table_.pieces.resize(firstPiece_);
  sawFar_ = sawDamage_ = sawEmpty_ = false;
}

void RegionBuilder::endRegion(AnnotatedRegion region, const std::string& place) {
  if (sawFar_ || sawDamage_ || !hasPieces()) {
    unused(sawFar_ ? Unused::Far : sawDamage_ ? Unused::Damaged : Unused::Empty, place);
    dropPieces();
    return;
  }
  if (std::exchange(sawEmpty_, false)) unused(Unused::Empty, place);  // a part of it
  region.firstPiece = firstPiece_;
  region.pieces = static_cast<std::uint32_t>(table_.pieces.size() - firstPiece_);
  table_.regions.push_back(region);
  firstPiece_ = table_.pieces.size();
}

void RegionBuilder::abandon() {
  table_.regions.resize(firstRegion_);
  table_.imageLabels.resize(firstImageLabel_);
  table_.images.resize(firstImage_);
}

void RegionBuilder::unused(Unused why, const std::string& place) {
  const auto i = static_cast<std::size_t>(why);
  if (table_.unused[i]++ == 0)
    table_.firstUnused[i] = place.empty() ? file().filename().string() : file().filename().string() + ", " + place;
}

void RegionBuilder::addImageLabel(std::uint32_t image, std::uint32_t label) {
  if (label != kNobody) table_.imageLabels.emplace_back(image, label);
}

void RegionBuilder::finish() {
  std::unordered_map<std::uint32_t, std::uint32_t> same;
  for (const auto& [id, label] : labelIds_)
    same[label] = labels_.try_emplace(table_.labels[label], label).first->second;
  const auto unify = [&](std::uint32_t& label) {
    if (const auto at = same.find(label); at != same.end()) label = at->second;
  };
  auto& regions = table_.regions;
  const auto begin = regions.begin() + static_cast<std::ptrdiff_t>(firstRegion_);
  for (auto r = begin; r != regions.end(); ++r) {
    unify(r->label);
    if (table_.images[r->image].name.empty()) unused(Unused::NoImage);
  }
  for (std::size_t i = firstImageLabel_; i < table_.imageLabels.size(); ++i) unify(table_.imageLabels[i].second);
  regions.erase(std::remove_if(begin, regions.end(),
                               [&](const AnnotatedRegion& r) { return table_.images[r.image].name.empty(); }),
                regions.end());
}

}  // namespace sightline
