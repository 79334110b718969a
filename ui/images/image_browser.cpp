// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/images/image_browser.h"

#include <QActionGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/session/translated.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/image_list_model.h"
#include "ui/widgets/thumbnail_view.h"

namespace sightline::ui {

namespace {
constexpr int kSettleMs = 300;  // numbers rest this long before the order follows

}  // namespace

ImageBrowser::ImageBrowser(StudySession* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      model_(new ImageListModel(session, this)),
      view_(new ThumbnailView(model_, this)),
      search_(new QLineEdit(this)),
      class_(new ElidedComboBox(this)),
      kind_(new ElidedComboBox(this)),
      orderButton_(new QToolButton(this)),
      clear_(new QToolButton(this)),
      count_(new QLabel(this)),
      picked_(makeCaption({}, this)) {
  search_->setPlaceholderText(tr("Search name or label"));
  search_->setAccessibleName(tr("Search images"));
  search_->setClearButtonEnabled(true);
  search_->addAction(icon("search"), QLineEdit::LeadingPosition);
  count_->setFont(smallFont(tabularFont(font())));
  count_->setAccessibleName(tr("How many images are shown"));
  clear_->setText(tr("Show all"));
  clear_->setAccessibleName(tr("Clear search and filters"));
  clear_->setFont(smallFont(font()));
  buildFilters();
  buildOrderMenu();

  auto* combos = new QHBoxLayout;
  combos->setSpacing(kHalfGap);
  combos->addWidget(class_, 4);
  combos->addWidget(kind_, 5);
  auto* line = new QHBoxLayout;
  line->setSpacing(kHalfGap);
  line->addWidget(count_, 1);
  line->addWidget(clear_);
  line->addWidget(orderButton_);
  auto* head = new QVBoxLayout;
  head->setContentsMargins(kGap, kHalfGap, kGap, kHalfGap);
  head->setSpacing(kHalfGap);
  head->addWidget(search_);
  head->addLayout(combos);
  head->addLayout(line);
  head->addWidget(picked_);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  all->setSpacing(0);
  all->addLayout(head);
  all->addWidget(view_, 1);
  chainTabOrder({search_, class_, kind_, clear_, orderButton_, view_});
  setFocusProxy(view_);

  connect(search_, &QLineEdit::textChanged, this, [this](const QString& text) {
    auto filter = filter_;
    filter.text = text.toStdString();
    setFilter(filter);
  });
  connect(search_, &QLineEdit::returnPressed, view_, qOverload<>(&QWidget::setFocus));
  connect(clear_, &QToolButton::clicked, this, [this] { setFilter({}); });
  connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
    if (!selecting_ && index.isValid()) session_->setCurrentImage(index.data(ImageListModel::ImageRole).toInt());
  });
  connect(view_, &ThumbnailView::onScreenChanged, this,
          [this] { session_->setThumbnailsWanted(view_->imagesOnScreen()); });
  settle_.setSingleShot(true);
  settle_.setInterval(kSettleMs);
  connect(&settle_, &QTimer::timeout, this, &ImageBrowser::rearrange);
  connect(session_, &StudySession::snapshotChanged, this, [this] {
    view_->refresh();
    if (filter_.kind != BrowserFilter::Kind::All || order_.key > BrowserOrder::Key::Class) settle_.start();
  });
  connect(session_, &StudySession::displayChanged, view_, &ThumbnailView::refresh);
  connect(session_, &StudySession::currentImageChanged, this, &ImageBrowser::selectCurrent);
  connect(session_, &StudySession::pickedChanged, this, [this] {
    auto filter = filter_;
    const PickedImages& picked = session_->picked();
    filter.only = picked.what.isEmpty() ? std::nullopt : std::optional(picked.images);
    setFilter(filter);
  });
  rearrange();
}

void ImageBrowser::buildFilters() {
  using Kind = BrowserFilter::Kind;
  class_->setAccessibleName(tr("Show images of class"));
  class_->setToolTip(tr("Show images of one class"));
  class_->addItem(tr("All classes"), QString());
  for (const auto& name : session_->definition().dataset.classes)
    class_->addItem(QString::fromStdString(name), QString::fromStdString(name));
  class_->setMaxVisibleItems(24);
  class_->setEnabled(class_->count() > 1);

  kind_->setAccessibleName(tr("Show images by what the models predict"));
  kind_->setToolTip(tr("Show images by what the models predict"));
  const auto add = [this](const QString& text, Kind kind, int model = -1) {
    kind_->addItem(text, QPoint(static_cast<int>(kind), model));
  };
  add(tr("All images"), Kind::All);
  add(tr("All models agree"), Kind::AllAgree);
  add(tr("Models disagree"), Kind::Disagree);
  add(tr("All models right"), Kind::AllRight);
  add(tr("No model right"), Kind::NoneRight);
  for (int m = 0; m < session_->modelCount(); ++m) {
    const QString name = QString::fromStdString(session_->definition().models[m].displayName);
    if (m == 0) kind_->insertSeparator(kind_->count());
    add(tr("%1 right").arg(name), Kind::ModelRight, m);
    add(tr("%1 wrong").arg(name), Kind::ModelWrong, m);
  }
  kind_->setMaxVisibleItems(24);
  connect(class_, &QComboBox::activated, this, [this] {
    auto filter = filter_;
    filter.className = class_->currentData().toString().toStdString();
    setFilter(filter);
  });
  connect(kind_, &QComboBox::activated, this, [this] {
    auto filter = filter_;
    const QPoint chosen = kind_->currentData().toPoint();
    filter.kind = static_cast<Kind>(chosen.x());
    filter.model = chosen.y();
    setFilter(filter);
  });
}

void ImageBrowser::buildOrderMenu() {
  using Key = BrowserOrder::Key;
  orderButton_->setAccessibleName(tr("Order of the images"));
  orderButton_->setIcon(icon("sort"));
  orderButton_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  orderButton_->setPopupMode(QToolButton::InstantPopup);
  orderButton_->setFont(smallFont(font()));
  auto* menu = new QMenu(orderButton_);
  auto* group = new QActionGroup(menu);
  const auto add = [&](QMenu* to, const QString& text, BrowserOrder order) {
    auto* action = to->addAction(text);
    action->setCheckable(true);
    group->addAction(action);
    connect(action, &QAction::triggered, this, [this, order]() mutable {
      order.descending = order_.descending;
      setOrder(order);
    });
    // ticks are set when the menu opens, so that setOrder() from elsewhere shows too
    connect(menu, &QMenu::aboutToShow, action, [this, action, order]() mutable {
      order.descending = order_.descending;
      action->setChecked(order == order_);
    });
  };
  const auto metrics = {Metric::Iou, Metric::GroundTruthCoverage, Metric::SaliencyCoverage};
  add(menu, tr("Name"), {});
  add(menu, tr("Class"), {Key::Class, Metric::Iou, {}, false});
  const std::pair<QString, Key> kinds[]{{tr("Mean of all maps"), Key::Mean},
                                        {tr("Disagreement between models"), Key::AcrossModels},
                                        {tr("Disagreement between techniques"), Key::AcrossTechniques}};
  for (const auto& [text, key] : kinds) {
    auto* sub = menu->addMenu(text);
    for (const auto metric : metrics) add(sub, translated(metricName(metric)), {key, metric, {}, false});
  }
  auto* one = menu->addMenu(tr("One map"));
  // The rows of the grid as they are when the menu is opened.
  connect(one, &QMenu::aboutToShow, one, [this, one, add, metrics] {
    one->clear();
    for (const auto t : session_->settings().techniques)
      for (int m = 0; m < session_->modelCount(); ++m) {
        auto* sub = one->addMenu(
            techniqueText(t) + " · " +
            QString::fromStdString(session_->definition().models[static_cast<std::size_t>(m)].displayName));
        for (const auto metric : metrics)
          add(sub, translated(metricName(metric)), {Key::OneMap, metric, {0, m, t}, false});
      }
  });
  menu->addSeparator();
  auto* descending = menu->addAction(tr("Largest first"));
  descending->setCheckable(true);
  connect(descending, &QAction::triggered, this, [this](bool on) {
    auto order = order_;
    order.descending = on;
    setOrder(order);
  });
  connect(menu, &QMenu::aboutToShow, descending, [this, descending] { descending->setChecked(order_.descending); });
  orderButton_->setMenu(menu);
}

QString ImageBrowser::orderName() const {
  const QString metric = translated(metricName(order_.metric));
  switch (order_.key) {
    case BrowserOrder::Key::Name: return tr("Name");
    case BrowserOrder::Key::Class: return tr("Class");
    case BrowserOrder::Key::Mean: return tr("Mean %1").arg(metric);
    case BrowserOrder::Key::OneMap: return tr("%1 of one map").arg(metric);
    case BrowserOrder::Key::AcrossModels: return tr("%1, spread over models").arg(metric);
    case BrowserOrder::Key::AcrossTechniques: return tr("%1, spread over techniques").arg(metric);
  }
  return {};
}

void ImageBrowser::setFilter(const BrowserFilter& filter) {
  if (filter == filter_) return;
  filter_ = filter;
  if (!filter_.only) session_->setPicked({});
  if (search_->text().toStdString() != filter_.text) {
    const QSignalBlocker blocker(search_);
    search_->setText(QString::fromStdString(filter_.text));
  }
  class_->setCurrentIndex(std::max(0, class_->findData(QString::fromStdString(filter_.className))));
  kind_->setCurrentIndex(std::max(0, kind_->findData(QPoint(static_cast<int>(filter_.kind), filter_.model))));
  rearrange();
  if (!view_->currentIndex().isValid()) view_->scrollToTop();  // not halfway down what was found
}

void ImageBrowser::setOrder(const BrowserOrder& order) {
  if (order == order_) return;
  order_ = order;
  rearrange();
}

void ImageBrowser::rearrange() {
  settle_.stop();
  auto images = arrange(session_->definition(), *session_->snapshot(), filter_, order_);
  model_->setImages(images);
  session_->setVisibleImages(images);
  selectCurrent();
  showCount();
  orderButton_->setText(orderName());
  orderButton_->setToolTip(
      tr("Order: %1, %2").arg(orderName(), order_.descending ? tr("largest first") : tr("smallest first")));
}

void ImageBrowser::showCount() {
  const int all = session_->imageCount(), shown = model_->rowCount();
  count_->setText(shown == all ? (all == 1 ? tr("1 image") : tr("%1 images").arg(all))
                               : tr("%1 of %2 images").arg(shown).arg(all));
  clear_->setVisible(filter_ != BrowserFilter{});
  picked_->setVisible(filter_.only.has_value());
  picked_->setText(tr("Only: %1").arg(session_->picked().what));
  view_->setEmptyText(all == 0 ? tr("This folder holds no images. Open another with File > Open folder.")
                               : tr("No image matches. Choose \"Show all\" to see all %1.").arg(all));
}

void ImageBrowser::selectCurrent() {
  selecting_ = true;
  const int row = model_->rowOf(session_->currentImage());
  if (row >= 0) {
    view_->setCurrentIndex(model_->index(row));
    view_->scrollTo(model_->index(row));
  } else {
    view_->clearSelection();
    view_->setCurrentIndex({});
  }
  selecting_ = false;
}

void ImageBrowser::step(int by) {
  if (model_->rowCount() == 0) return;
  const int row = model_->rowOf(session_->currentImage());
  const int next = row < 0 ? 0 : std::clamp(row + by, 0, model_->rowCount() - 1);
  session_->setCurrentImage(model_->images()[next]);
}

void ImageBrowser::focusSearch() {
  search_->setFocus(Qt::ShortcutFocusReason);
  search_->selectAll();
}

}  // namespace sightline::ui
