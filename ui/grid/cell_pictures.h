// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QImage>
#include <QPainterPath>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "core/alignment/largest_part.h"
#include "core/analysis/map_difference.h"
#include "core/dataset/human_mask.h"
#include "core/image/overlay.h"
#include "core/study/cell_result.h"
#include "ui/grid/grid_layout.h"
#include "ui/grid/linked_view.h"
#include "ui/session/study_session.h"

namespace sightline::ui {

/// Composes and keeps the images of the grid's cells: the bare image in the current view, what people marked,
/// and each map with its outlines. Everything is keyed by all its inputs and recomputed only when one differs;
/// moving a threshold redraws outlines and nothing else. GUI thread only; images stay valid until the next call
/// for the same place.
class CellPictures {
 public:
  /// What the grid shows; both may be null (not loaded; no mask).
  void setPicture(std::shared_ptr<const Image> picture, std::shared_ptr<const HumanMask> mask);
  [[nodiscard]] bool hasPicture() const { return picture_ != nullptr; }
  [[nodiscard]] bool hasMask() const { return mask_ != nullptr; }
  [[nodiscard]] const Image* picture() const { return picture_.get(); }
  [[nodiscard]] const HumanMask* mask() const { return mask_.get(); }
  /// Width / height; 1 while no image is there.
  [[nodiscard]] double aspect() const;

  const QImage& bare(const PictureView& view);
  /// The image behind "queued", "failed" and the like.
  const QImage& dimmed(const PictureView& view);
  /// The image with the outline of what at least `votes` people marked (0: none).
  const QImage& outlined(const PictureView& view, int votes, double opacity = 1);
  /// What people marked, in proportion to their number, over the grey image.
  const QImage& people(const PictureView& view, int votes, double opacity = 1);
  /// A finished map in its place on the grid.
  struct ShownMap {
    GridPlace place;
    std::shared_ptr<const CellResult> result;
    MaskCut cut{};  ///< what belongs to the saliency mask, of the map scaled to [0,1]
    QColor modelColour;
    /// The difference to this map (of the same image) is shown instead of the map itself; null: the map.
    std::shared_ptr<const CellResult> against{};
  };
  /// A finished map as the display settings want it.
  /// @param votes  people that make a pixel count
  const QImage& map(const ShownMap& shown, int votes, const PictureView& view, const DisplaySettings& display);
  /// A finished map minus another of the same image.
  const MapDifference& difference(GridPlace place, const std::shared_ptr<const CellResult>& result,
                                  const std::shared_ptr<const CellResult>& against);

  /// Composes several maps at once, on all cores; map() then has them ready.
  void prepare(const std::vector<ShownMap>& maps, int votes, const PictureView& view, const DisplaySettings& display);

  /// Value of a finished map at a point of the image, scaled to [0,1]; NaN where the network saw nothing.
  float valueUnder(GridPlace place, const std::shared_ptr<const CellResult>& result, QPointF inImage);
  /// How many people marked a point; empty without a mask or beside the image.
  [[nodiscard]] std::optional<int> votesUnder(QPointF inImage) const;

  /// Share of the image that at least `votes` people marked, 0..1.
  [[nodiscard]] double markedShare(int votes) const;

  /// Borders of the saliency mask of a finished map (relative image coordinates).
  const std::vector<Outline>& saliencyOutlines(GridPlace place, const std::shared_ptr<const CellResult>& result,
                                               const MaskCut& cut);
  /// Borders of what at least `votes` people marked; none without a mask or for 0.
  const std::vector<Outline>& humanOutlines(int votes);

 private:
  /// An image with the inputs it was made from.
  template <class Key>
  struct Kept {
    std::optional<Key> key;
    QImage image;
  };
  struct PeopleKey {
    PictureView view;
    int votes = 0;
    double opacity = 1;
    bool operator==(const PeopleKey&) const = default;
  };
  /// What lies under the saliency outline.
  struct BaseKey {
    PictureView view;
    DisplaySettings::Overlay overlay = DisplaySettings::Overlay::Map;
    Palette palette = Palette::Inferno;
    double opacity = 0;
    MaskCut cut{};         ///< Overlap only
    int overlapVotes = 0;  ///< Overlap only
    int outlineVotes = 0;  ///< 0: no human outline
    double humanOpacity = 1;
    double pictureOpacity = 1;
    std::shared_ptr<const CellResult> against{};  ///< its difference is shown
    bool operator==(const BaseKey&) const = default;
  };
  struct FinishedKey {
    BaseKey base;
    bool saliency = false;
    MaskCut cut{};  ///< of the saliency outline
    double opacity = 1;
    bool operator==(const FinishedKey&) const = default;
  };
  struct Entry {
    std::shared_ptr<const CellResult> result;
    Plane<float> unitMap;   ///< scaled to [0,1], in the network's pixels
    Plane<float> unitGrid;  ///< scaled as the alignment curve scales, NaN where the network saw nothing
    Kept<BaseKey> base;
    Kept<FinishedKey> finished;
    std::optional<MaskCut> partCut;
    Plane<float>
        partGrid;  ///< unitGrid with the other parts at -1, below every threshold that leaves several; under partCut
    std::optional<MaskCut> outlineCut;
    std::vector<Outline> outlines;
    std::shared_ptr<const CellResult> against;
    MapDifference difference;  ///< to `against`
  };
  const MapDifference& differenceIn(Entry& entry, const std::shared_ptr<const CellResult>& against);
  Entry& entry(GridPlace place, const std::shared_ptr<const CellResult>& result);
  /// The scaled map whose pixels at or above the cut's threshold are the saliency mask.
  static const Plane<float>& cutGrid(Entry& entry, const MaskCut& cut);
  const Canvas& bareCanvas(const PictureView& view);
  /// Transparent layer with the human outline, shared by all cells of one view.
  const QImage& humanLayer(const PictureView& view, int votes);
  void composeBase(Entry& entry, const BaseKey& key, const QColor& modelColour);

  std::shared_ptr<const Image> picture_;
  std::shared_ptr<const HumanMask> mask_;
  std::vector<std::int64_t> pixelsWithVotes_;  ///< of the mask: [v] pixels that v or more people marked
  std::unique_ptr<PictureScaler> scaler_;
  HumanMask drawnMask_;      ///< the mask at a size that is enough for drawing
  Plane<float> votesField_;  ///< the same as numbers
  Canvas canvas_;
  std::optional<PictureView> canvasView_;
  Kept<PictureView> bare_, dimmed_;
  Kept<PeopleKey> outlined_, people_, humanLayer_;
  std::optional<int> humanOutlineVotes_;
  std::vector<Outline> humanOutlines_;
  std::map<GridPlace, Entry> entries_;
};

/// Outlines as a path in device pixels, without points that make no visible difference (a fifth of a pixel) and
/// without curves beside the image.
QPainterPath pathOf(const std::vector<Outline>& outlines, const PictureView& view);

}  // namespace sightline::ui
