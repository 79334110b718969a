// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/layer_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>
#include <map>

#include "ui/controls/layer_slider.h"
#include "ui/controls/layer_strip_view.h"
#include "ui/session/on_screen.h"
#include "ui/session/translated.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/layer_choice.h"

namespace sightline::ui {
namespace {

constexpr int kQuietMs = 80;  ///< after another image, before its film strips are made

QString shapeText(const std::vector<std::int64_t>& shape) {
  QStringList sides;
  for (const auto side : shape) sides << QString::number(side);
  return sides.join(QStringLiteral(" × "));
}

}  // namespace

ModelLayerRow::ModelLayerRow(StudySession* session, int model, QWidget* parent)
    : QWidget(parent),
      session_(session),
      model_(model),
      name_(new ElidedCaption(this)),
      chip_(new QLabel(this)),
      text_(makeCaption({}, this)),
      slider_(new LayerSlider(this)),
      layers_(new LayerStripModel(session, model, this)),
      strip_(new LayerStripView(layers_, this)),
      all_(new QToolButton(this)),
      reset_(new QToolButton(this)),
      tree_(new QTreeView(this)),
      modules_(new QStandardItemModel(this)) {
  const ModelSpec& spec = session_->definition().models[static_cast<std::size_t>(model)];
  const QString name = QString::fromStdString(spec.displayName);
  setObjectName(QStringLiteral("layers-%1").arg(QString::fromStdString(spec.id)));
  QPixmap chip(10, 10);
  chip.fill(modelColour(spec));
  chip_->setPixmap(chip);
  name_->setText(name);
  name_->setFont(headingFont(font()));
  name_->setForegroundRole(QPalette::WindowText);
  slider_->setAccessibleName(tr("Target layer of %1").arg(name));
  all_->setIcon(icon("chevron-down"));
  all_->setCheckable(true);
  all_->setAutoRaise(true);
  all_->setAccessibleName(tr("All layers of %1").arg(name));
  all_->setToolTip(tr("All layers of this model; check several to average their maps"));
  reset_->setIcon(icon("reset"));
  reset_->setAutoRaise(true);
  reset_->setAccessibleName(tr("Default layer of %1").arg(name));
  strip_->setAccessibleName(tr("Film strip of %1").arg(name));
  strip_->setAccessibleDescription(
      tr("The map of every layer on this image. Left and right choose, Ctrl+Space adds a layer."));
  tree_->setModel(modules_);
  tree_->setAccessibleName(tr("Layers of %1").arg(name));
  tree_->setUniformRowHeights(true);
  tree_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  tree_->setFixedHeight(fontMetrics().height() * 11);
  tree_->setIndentation(14);
  tree_->hide();

  auto* top = new QHBoxLayout;
  top->setSpacing(6);
  top->addWidget(chip_);
  top->addWidget(name_, 1);
  top->addWidget(reset_);
  top->addWidget(all_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  column->addLayout(top);
  column->addWidget(slider_);
  column->addWidget(strip_);
  column->addWidget(text_);
  column->addWidget(tree_);
  chainTabOrder({slider_, strip_, reset_, all_, tree_});

  connect(slider_, &QSlider::valueChanged, this, [this](int index) {
    if (known_ && index < static_cast<int>(known_->candidates.size()))
      choose({known_->candidates[static_cast<std::size_t>(index)]});
  });
  connect(strip_, &LayerStripView::chosenByUser, this, [this] {
    choose(strip_->chosen());
    refresh();  // none is the default again
  });
  connect(reset_, &QToolButton::clicked, this, [this] { choose({}); });
  connect(all_, &QToolButton::toggled, this, [this](bool open) {
    all_->setIcon(icon(open ? "chevron-up" : "chevron-down"));
    if (open && known_ && modules_->rowCount() == 0) fillTree();
    tree_->setVisible(open);
    refresh();
  });
  connect(modules_, &QStandardItemModel::itemChanged, this, [this] {
    if (!refreshing_) chooseFromTree();
  });
  takeLayers();
}

std::string ModelLayerRow::standardLayer() const {
  return layerWithoutChoice(session_->definition().models[static_cast<std::size_t>(model_)].defaultLayer, known_.get());
}

void ModelLayerRow::choose(std::vector<std::string> layers) {
  AnalysisSettings settings = session_->settings();
  settings.layers.resize(session_->definition().models.size());
  settings.layers[static_cast<std::size_t>(model_)] =
      known_ ? canonicalChoice(std::move(layers), standardLayer(), *known_) : std::move(layers);
  session_->setSettings(settings);
}

void ModelLayerRow::chooseFromTree() {
  std::vector<std::string> ticked;
  for (const auto& [path, item] : usable_)
    if (item->checkState() == Qt::Checked) ticked.push_back(path);
  choose(std::move(ticked));  // none ticked is the default again
  refresh();
}

void ModelLayerRow::takeLayers() {
  known_ = session_->layers(model_);
  {
    const QScopedValueRollback guard(refreshing_, true);
    modules_->clear();
    usable_.clear();
  }
  if (known_ && all_->isChecked()) fillTree();
  layers_->setLayers(known_);
  const QString standard = QString::fromStdString(standardLayer());
  const QString named = standard.isEmpty() ? QString() : tr(", %1", "a layer's name behind the default").arg(standard);
  slider_->setToolTip(tr("From the first layers (left, fine detail) to the last (right, closest to the decision). The "
                         "tick marks the default%1.")
                          .arg(named));
  reset_->setToolTip(tr("Back to the default%1").arg(named));
  refresh();
}

void ModelLayerRow::takeStrip() {
  auto strip = session_->layerStrip(session_->currentImage(), model_);
  if (strip != layers_->strip()) layers_->setStrip(std::move(strip));
}

void ModelLayerRow::fillTree() {
  const QScopedValueRollback guard(refreshing_, true);
  modules_->setHorizontalHeaderLabels({tr("Layer"), tr("Output")});
  // "layer3.1.conv2" hangs under "layer3.1", which hangs under "layer3", whether or not those are modules with an
  // output of their own.
  std::map<std::string, QStandardItem*> nodes;
  const auto nodeOf = [&](auto&& self, const std::string& path) -> QStandardItem* {
    if (path.empty()) return modules_->invisibleRootItem();
    if (const auto found = nodes.find(path); found != nodes.end()) return found->second;
    const auto dot = path.rfind('.');
    QStandardItem* parent = self(self, dot == std::string::npos ? std::string() : path.substr(0, dot));
    auto* node = new QStandardItem(QString::fromStdString(dot == std::string::npos ? path : path.substr(dot + 1)));
    node->setToolTip(QString::fromStdString(path));
    parent->appendRow({node, new QStandardItem});
    return nodes[path] = node;
  };
  for (const LayerInfo& layer : known_->all) {
    if (layer.path.empty()) continue;
    QStandardItem* node = nodeOf(nodeOf, layer.path);
    QStandardItem* parent = node->parent() ? node->parent() : modules_->invisibleRootItem();
    QStandardItem* output = parent->child(node->row(), 1);
    const bool usable = layer.unusable.empty();
    output->setText(usable ? gridText(*known_, layer.path) : shapeText(layer.shape));
    const QString about =
        QStringLiteral("%1 (%2)").arg(QString::fromStdString(layer.path), QString::fromStdString(layer.type));
    const QString tip = usable ? about : tr("%1: %2").arg(about, translated(layer.unusable));
    node->setToolTip(tip);
    output->setToolTip(tip);
    if (usable) {
      node->setCheckable(true);
      usable_.emplace_back(layer.path, node);
    } else {
      // Greyed, but its children can still be reached.
      for (auto* item : {node, output}) item->setForeground(mutedText(palette()));
    }
  }
  tree_->header()->setStretchLastSection(false);
  tree_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  tree_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
}

void ModelLayerRow::refresh() {
  const QScopedValueRollback guard(refreshing_, true);
  const auto m = static_cast<std::size_t>(model_);
  const auto& settings = session_->settings();
  const std::vector<std::string> chosen = m < settings.layers.size() ? settings.layers[m] : std::vector<std::string>();
  const auto inUse = layersInUse(chosen, standardLayer());
  reset_->setEnabled(!chosen.empty());
  slider_->setEnabled(known_ && known_->candidates.size() > 1);
  all_->setEnabled(known_ != nullptr);
  strip_->setChosen(inUse);
  if (!known_) {
    const QString only = QString::fromStdString(inUse.front());
    text_->setText(only.isEmpty() ? tr("The layers appear once the model is loaded")
                                  : tr("%1; the other layers appear once the model is loaded").arg(only));
    return;
  }
  QString text = choiceText(*known_, inUse);
  if (chosen.empty()) text += tr("  (default)");
  text_->setText(text);
  slider_->setAccessibleDescription(text);
  const QSignalBlocker quiet(slider_);
  slider_->setRange(0, std::max(0, static_cast<int>(known_->candidates.size()) - 1));
  std::vector<int> marks;
  for (const std::string& path : inUse) marks.push_back(candidateIndex(*known_, path));
  std::erase(marks, -1);
  slider_->setMarks(candidateIndex(*known_, standardLayer()), marks, modelColour(session_->definition().models[m]));
  if (!marks.empty()) slider_->setValue(marks.back());
  for (const auto& [path, item] : usable_)
    item->setCheckState(std::ranges::find(inUse, path) != inUse.end() ? Qt::Checked : Qt::Unchecked);
}

LayerPanel::LayerPanel(StudySession* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      numbers_(this, [this](const std::shared_ptr<const std::vector<Numbers>>& all) {
        for (const Numbers& of : *all) row(of.strip->model)->layers()->setScores(of.strip, of.scores);
      }) {
  want_.setSingleShot(true);
  want_.setInterval(kQuietMs);
  connect(&want_, &QTimer::timeout, this, &LayerPanel::wantStrips);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kGap, kHalfGap, kGap, kGap);
  column->setSpacing(kGap);
  for (int model = 0; model < session->modelCount(); ++model) {
    rows_.push_back(new ModelLayerRow(session, model, this));
    column->addWidget(rows_.back());
    connect(rows_.back()->strip(), &LayerStripView::seen, this, [this, model] {
      if (wanted_.first != session_->currentImage() ||
          std::ranges::find(wanted_.second, model) == wanted_.second.end()) {
        if (!want_.isActive()) want_.start();
      }
    });
  }
  column->addWidget(
      makeCaption(tr("Grad-CAM maps are taken at these layers; XRAI does not depend on a layer. A frame marks the "
                     "chosen ones, a corner the default; the number is the IoU with what people marked."),
                  this));
  column->addStretch(1);
  connect(session, &StudySession::layersKnown, this, [this](int model) { row(model)->takeLayers(); });
  connect(session, &StudySession::settingsChanged, this, [this] {
    for (auto* r : rows_) r->refresh();
    takeStrips();  // of a class that is not explained any more, there is none
  });
  connect(session, &StudySession::currentImageChanged, this, &LayerPanel::changeImage);
  connect(session, &StudySession::stripsChanged, this, &LayerPanel::takeStrips);
  connect(session, &StudySession::snapshotChanged, this, &LayerPanel::countAgain);
  const auto repaint = [this] {
    for (auto* r : rows_) r->strip()->viewport()->update();
  };
  connect(session, &StudySession::displayChanged, this, repaint);
  connect(session, &StudySession::imagesLoaded, this, repaint);
}

void LayerPanel::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  wantStrips();
}

void LayerPanel::changeImage() {
  wanted_ = {session_->currentImage(), {}};
  session_->setStripsWanted(wanted_.first, {});
  takeStrips();
  want_.start();
}

void LayerPanel::wantStrips() {
  std::vector<int> models;
  for (const auto* r : rows_)
    if (onScreen(r->strip()->viewport())) models.push_back(r->model());
  wanted_ = {session_->currentImage(), models};
  session_->setStripsWanted(wanted_.first, wanted_.second);
  takeStrips();
}

void LayerPanel::takeStrips() {
  for (auto* r : rows_) r->takeStrip();
  countAgain();
}

void LayerPanel::countAgain() {
  std::vector<std::shared_ptr<const LayerStrip>> strips;
  for (const auto* r : rows_)
    if (r->layers()->strip()) strips.push_back(r->layers()->strip());
  if (strips.empty()) return;
  numbers_.request([strips = std::move(strips), settings = session_->settings()](const std::stop_token&) {
    std::vector<Numbers> all;
    for (const auto& strip : strips) all.push_back({strip, scoresOf(*strip, settings)});
    return all;
  });
}

}  // namespace sightline::ui
